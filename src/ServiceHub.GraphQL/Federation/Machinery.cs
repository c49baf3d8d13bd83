namespace ServiceHub.GraphQL.Federation;

/// <summary>What federation adds to a contract, as SDL.</summary>
internal static class Machinery
{
    /// <summary>The first version with subscriptions; routers compose any version up to their own.</summary>
    public const string Link = "https://specs.apollo.dev/federation/v2.4";

    public const string FieldSet = "federation__FieldSet";
    public const string Any = "_Any";
    public const string Service = "_Service";
    public const string ServiceField = "_service";
    public const string EntitiesField = "_entities";
    public const string Representations = "representations";

    /// <summary>What the executable schema has beyond the contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="entities">The types that can be found by a key.</param>
    public static string Definitions(ContractReader contract, IReadOnlyList<string> entities) => $$"""
        {{Key}}
        "The contract as routers compose it."
        type {{Service}} {
          "The contract's SDL."
          sdl: String!
        }

        extend type {{contract.QueryType}} {
          "For routers, which make one graph of several (Apollo Federation)."
          {{ServiceField}}: {{Service}}!
        }
        {{(entities.Count == 0 ? "" : Entities(contract, entities))}}
        """;

    /// <summary>What a router must be told beyond the contract.</summary>
    public static string Composition(ContractReader contract) => $"""

        extend schema @link(url: "{Link}", import: ["@key"])
        {(contract.HasOneOf ? OneOf : "")}
        """;

    // Interfaces can have keys in federation too; entities behind an interface are not built, so there the start refuses them.
    private const string Key = $"""
        "Other subgraphs may name the object by these fields, and add fields of their own to it."
        directive @key(
          "A selection without its outer braces."
          fields: {FieldSet}!
          "Whether this subgraph finds the object by them."
          resolvable: Boolean = true
        ) repeatable on OBJECT

        "Fields of an object: a selection without its outer braces."
        scalar {FieldSet}

        """;

    // Composition knows the directives of the specification's October 2021 edition only.
    private const string OneOf = "directive @oneOf on INPUT_OBJECT\n";

    private static string Entities(ContractReader contract, IReadOnlyList<string> entities) => $$"""

        "What another subgraph knows of an object: its `__typename` and the fields of one of its keys."
        scalar {{Any}}

        "Whatever can be found by a key."
        union _Entity = {{string.Join(" | ", entities)}}

        extend type {{contract.QueryType}} {
          "For routers: finds objects by their keys, in the order asked; what is not found is null with an error of its own."
          {{EntitiesField}}({{Representations}}: [{{Any}}!]!): [_Entity]!{{(contract.Defines("listSize") ? $" @listSize(slicingArguments: [\"{Representations}\"])" : "")}}
        }

        """;
}
