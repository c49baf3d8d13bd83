using ServiceHub.GraphQL.Execution.Running.Values;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding.Outputs;

/// <summary>Pairs SDL types with the CLR types of resolvers' results.</summary>
internal sealed class OutputBinder(SchemaBinder binder, LeafBinder leaves)
{
    /// <returns>The type; null, and reported, when the CLR type does not fit.</returns>
    public OutputType<TResult>? Bind<TResult>(FieldDefinition field)
    {
        var output = Bind(typeof(TResult), field.Type);
        if (output is null)
        {
            binder.Problems.Add(field, $"{typeof(TResult)} does not fit the type {field.Type}{Hint(field.Type.Named)}.");
        }
        return (OutputType<TResult>?)output;
    }

    private string Hint(NamedType named) => named switch
    {
        ObjectType type when binder.Objects.TryGetValue(type, out var bound) => $", behind which stands {bound.ClrType}",
        ScalarType scalar when leaves.Scalars.TryGetValue(scalar.Name, out var known) => $", whose values are {known.ClrType}",
        _ => "",
    };

    /// <returns>An <see cref="OutputType{TValue}"/> of the CLR type; null when it does not fit.</returns>
    private object? Bind(Type clrType, TypeReference type)
    {
        if (Nullable.GetUnderlyingType(clrType) is { } underlying)
        {
            return Bind(underlying, type.NonNull) is { } inner ? Make(typeof(NullableOutput<>), [underlying], type.IsNonNull, inner) : null;
        }
        if (type.Item is not null)
        {
            var itemType = ClrTypes.ItemOf(clrType);
            return itemType is not null && BindItem(itemType, type.Item) is { } item
                ? Make(typeof(ListOutput<,>), [clrType, itemType], type.IsNonNull, item)
                : null;
        }
        return type.Named switch
        {
            ObjectType named => BindObject(clrType, named, type.IsNonNull),
            CompositeType named => BindAbstract(clrType, named, type.IsNonNull),
            EnumType named => Leaf(clrType, leaves.EnumPlan(named, clrType, type.IsNonNull)),
            _ => Leaf(clrType, ScalarPlan(clrType, type.Named.Name, type.IsNonNull)),
        };
    }

    /// <summary>An item may be a <see cref="Resolved{T}"/>: then it can fail alone.</summary>
    private object? BindItem(Type clrType, TypeReference type)
    {
        if (!clrType.IsConstructedGenericType || clrType.GetGenericTypeDefinition() != typeof(Resolved<>))
        {
            return Bind(clrType, type);
        }
        var value = clrType.GetGenericArguments()[0];
        return Bind(value, type) is { } inner ? Make(typeof(ResolvedOutput<>), [value], type.IsNonNull, inner) : null;
    }

    private object? BindObject(Type clrType, ObjectType type, bool isNonNull) =>
        binder.Objects.TryGetValue(type, out var bound)
            && bound.ClrType.IsAssignableFrom(clrType) && clrType.IsValueType == bound.ClrType.IsValueType
            ? Make(typeof(ObjectOutput<,>), [clrType, bound.ClrType], isNonNull, bound)
            : null;

    private object? BindAbstract(Type clrType, CompositeType type, bool isNonNull)
    {
        var bound = binder.Abstract(type);
        var fits = !clrType.IsValueType
            && (!clrType.IsSealed || bound.Possible.Any(possible => possible.ClrType.IsAssignableFrom(clrType)));
        return fits ? Make(typeof(AbstractOutput<>), [clrType], isNonNull, bound) : null;
    }

    private static object? Leaf(Type clrType, object? plan) => plan is null ? null : Make(typeof(LeafOutput<>), [clrType], plan);

    private object? ScalarPlan(Type clrType, string scalar, bool isNonNull)
    {
        var plan = scalar switch
        {
            "String" when clrType == typeof(string) => typeof(TextPlan),
            "ID" when clrType == typeof(string) => typeof(TextPlan),
            "ID" when IsOneOf(clrType, typeof(int), typeof(long), typeof(Guid)) => typeof(KeyPlan<>),
            "Int" when IsOneOf(clrType, typeof(int), typeof(short), typeof(ushort), typeof(byte), typeof(sbyte)) => typeof(IntPlan<>),
            "Float" when IsOneOf(clrType, typeof(double), typeof(float), typeof(decimal), typeof(int)) => typeof(FloatPlan<>),
            "Boolean" when clrType == typeof(bool) => typeof(BooleanPlan),
            _ => null,
        };
        if (plan is null)
        {
            return leaves.Scalars.TryGetValue(scalar, out var codec) && codec.ClrType == clrType ? codec.CreatePlan(isNonNull) : null;
        }
        return plan.IsGenericTypeDefinition ? Make(plan, [clrType], isNonNull) : Activator.CreateInstance(plan, [isNonNull]);
    }

    private static bool IsOneOf(Type clrType, params ReadOnlySpan<Type> types) => types.Contains(clrType);

    private static object Make(Type generic, Type[] types, params object[] arguments) =>
        Activator.CreateInstance(generic.MakeGenericType(types), arguments)!;
}
