using System.Linq.Expressions;
using System.Reflection;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>Compiles how an input object becomes an instance of its CLR class, and checks that the two fit.</summary>
internal sealed class InputObjectBinder(InputTypes types, BindingProblems problems)
{
    private static readonly MethodInfo Pick =
        typeof(InputObjectBinder).GetMethod(nameof(PickValue), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <returns>The compiled constructor; null, and reported, when the class does not fit.</returns>
    public Func<object?[], object>? Bind(InputObjectType input, Type clrType)
    {
        if (clrType == typeof(IReadOnlyDictionary<string, object?>))
        {
            return values => GivenFields(input, values);
        }
        var constructor = clrType.GetConstructors()
            .Where(candidate => Array.TrueForAll(candidate.GetParameters(), parameter => FieldOf(input, parameter) >= 0))
            .MaxBy(candidate => candidate.GetParameters().Length);
        if (constructor is null && !clrType.IsValueType)
        {
            problems.Add(input, $"{clrType} has no public constructor whose parameters are the input object's fields.");
            return null;
        }
        var parameters = constructor?.GetParameters() ?? [];
        var properties = new List<(PropertyInfo Property, int Field)>();
        for (var i = 0; i < input.Fields.Count; i++)
        {
            var index = i;
            var parameter = Array.Find(parameters, candidate => FieldOf(input, candidate) == index);
            var property = SettableProperty(clrType, input.Fields[i].Name);
            if (parameter is null && property is not null)
            {
                properties.Add((property, i));
            }
            CheckField(input, input.Fields[i], parameter?.ParameterType ?? property?.PropertyType, clrType);
        }
        return Compile(clrType, input, constructor, properties);
    }

    private static Dictionary<string, object?> GivenFields(InputObjectType input, object?[] values) => input.Fields
        .Zip(values, (field, value) => KeyValuePair.Create(field.Name, value))
        .Where(given => given.Value is not Absent)
        .ToDictionary();

    private static int FieldOf(InputObjectType input, ParameterInfo parameter) =>
        input.Fields.ToList().FindIndex(field => field.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));

    private static PropertyInfo? SettableProperty(Type clrType, string name) =>
        ClrTypes.PropertyOf(clrType, name) is { SetMethod.IsPublic: true } property ? property : null;

    private void CheckField(InputObjectType input, InputValueDefinition field, Type? clrType, Type owner)
    {
        var expected = types.For(field.Type).ClrType;
        if (clrType is null)
        {
            problems.Add($"{input}.{field.Name}", $"{owner} has no constructor parameter or public settable property of that name.");
        }
        else if (!clrType.IsAssignableFrom(expected) && clrType != Nullable.GetUnderlyingType(expected))
        {
            problems.Add($"{input}.{field.Name}", $"{clrType} of {owner} does not fit the type {field.Type}, whose values are {expected}.");
        }
    }

    private static Func<object?[], object> Compile(
        Type clrType, InputObjectType input, ConstructorInfo? constructor, List<(PropertyInfo Property, int Field)> properties)
    {
        var values = Expression.Parameter(typeof(object?[]));
        var instance = Expression.Variable(clrType);
        var arguments = (constructor?.GetParameters() ?? []).Select(parameter => Read(
            values, FieldOf(input, parameter), parameter.ParameterType, parameter.HasDefaultValue ? parameter.DefaultValue : null));
        var steps = new List<Expression>
        {
            Expression.Assign(instance, constructor is null ? Expression.Default(clrType) : Expression.New(constructor, arguments)),
        };
        foreach (var (property, field) in properties)
        {
            var isGiven = Expression.Not(Expression.TypeIs(Expression.ArrayIndex(values, Expression.Constant(field)), typeof(Absent)));
            var assign = Expression.Assign(Expression.Property(instance, property), Read(values, field, property.PropertyType, null));
            steps.Add(Expression.IfThen(isGiven, assign));
        }
        steps.Add(Expression.Convert(instance, typeof(object)));
        return Expression.Lambda<Func<object?[], object>>(Expression.Block([instance], steps), values).Compile();
    }

    private static MethodCallExpression Read(ParameterExpression values, int field, Type type, object? fallback) => Expression.Call(
        Pick.MakeGenericMethod(type),
        Expression.ArrayIndex(values, Expression.Constant(field)),
        Expression.Constant(fallback, typeof(object)));

    private static T? PickValue<T>(object? value, object? fallback) =>
        value is T given ? given : value is Absent && fallback is T standing ? standing : default;
}
