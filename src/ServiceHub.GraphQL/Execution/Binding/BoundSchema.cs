using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>A schema with its resolvers, checked against each other.</summary>
internal sealed class BoundSchema(
    Schema schema,
    InputTypes inputs,
    BoundObject<Root> query,
    BoundObject<Root>? mutation,
    BoundObject<Root>? subscription,
    IReadOnlyDictionary<string, ScalarRegistration> scalars)
{
    public Schema Schema { get; } = schema;

    public InputTypes Inputs { get; } = inputs;

    /// <summary>Where operations of a kind begin; null when the schema has none of the kind.</summary>
    public BoundObject<Root>? RootOf(OperationKind kind) => kind switch
    {
        OperationKind.Query => query,
        OperationKind.Mutation => mutation,
        _ => subscription,
    };

    /// <returns>What a custom scalar's codec has against a literal; null when it takes it.</returns>
    public string? Refuses(ScalarType scalar, ValueNode literal) => scalars[scalar.Name].Refuses(new InputValue(literal));
}
