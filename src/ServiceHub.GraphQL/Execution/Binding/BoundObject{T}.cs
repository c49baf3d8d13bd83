using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <inheritdoc cref="BoundObject"/>
internal sealed class BoundObject<T>(ObjectType type, ObjectResolvers<T> resolvers) : BoundObject(type, typeof(T))
    where T : notnull
{
    private readonly Dictionary<string, BoundField<T>> _fields = [];

    public BoundField<T> Field(string name) => _fields[name];

    public override void BindFields(SchemaBinder binder)
    {
        foreach (var field in Type.Fields)
        {
            var resolver = resolvers.Fields.GetValueOrDefault(field.Name) ?? PropertyResolver.Find<T>(field.Name);
            if (resolver is null)
            {
                binder.Problems.Add(field, $"it has no resolver, and {typeof(T)} has no public property of its name.");
                continue;
            }
            if (field.Arguments.Count > 0 && !resolver.TakesArguments)
            {
                binder.Problems.Add(field, "it has arguments, and its resolver reads none.");
            }
            Add(binder, field, resolver);
        }
        foreach (var name in resolvers.Fields.Keys.Where(name => Type.FindField(name) is null))
        {
            binder.Problems.Add($"{Type}.{name}", "there is a resolver, but the schema has no such field.");
        }
        foreach (var declared in resolvers.Arguments)
        {
            CheckArgument(binder, declared);
        }
    }

    /// <summary>Adds a field that the type does not declare: a meta-field.</summary>
    public void Add(SchemaBinder binder, FieldDefinition field, FieldResolver<T> resolver)
    {
        if (resolver.Bind(binder, field) is { } bound)
        {
            _fields[field.Name] = bound;
        }
    }

    public override AbstractCase PlanCase(Planner planner, Selections selections) =>
        new AbstractCase<T>(planner.PlanSelection(this, selections));

    private void CheckArgument(SchemaBinder binder, ArgumentDeclaration declared)
    {
        var subject = $"{Type}.{declared.Field}({declared.Argument}:)";
        if (Type.FindField(declared.Field)?.FindArgument(declared.Argument) is not { } argument)
        {
            binder.Problems.Add(subject, "it is declared, but the schema has no such argument.");
            return;
        }
        var expected = binder.Inputs.For(argument.Type).ClrType;
        if (!declared.ClrType.IsAssignableFrom(expected) && declared.ClrType != Nullable.GetUnderlyingType(expected))
        {
            binder.Problems.Add(subject, $"{declared.ClrType} does not fit the type {argument.Type}, whose values are {expected}.");
        }
    }
}
