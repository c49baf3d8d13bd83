using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Federation;
using ServiceHub.GraphQL.Tests.Execution;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Federation;

/// <summary>A small subgraph with two entities; it remembers what its resolvers were asked.</summary>
internal sealed class Shop
{
    public const string Contract = """
        type Query { products: [Product!]! }
        type Product @key(fields: "id") @key(fields: "maker { code } model") { id: ID! model: Model maker: Maker name: String! }
        type Maker { code: Int! }
        type Clerk @key(fields: "number") @key(fields: "badge", resolvable: false) { number: Int! badge: String }
        enum Model { BIG SMALL }
        input Order @oneOf { id: ID number: Int }
        """;

    private static readonly FieldError Unknown = new("NOT_FOUND", "There is no such product.");

    public List<string> Calls { get; } = [];

    public Subgraph Subgraph { get; } = new([Documents.Source(Contract, "shop.graphql")]);

    public ExecutableSchema Engine(Action<EntityResolvers>? entities = null)
    {
        var schema = Schema.Load(Subgraph.Sources);
        var map = new ResolverMap().Enum<Model>("Model").Input<Order>("Order");
        map.Query().Field("products", _ => Array.Empty<Product>());
        map.Object<Product>("Product").Field("maker", _ => (Maker?)null).Field("model", _ => (Model?)null);
        map.Object<Maker>("Maker");
        map.Object<Clerk>("Clerk");
        var resolvers = new EntityResolvers(maxRepresentations: 5);
        (entities ?? Bind)(resolvers);
        Subgraph.Bind(schema, map, resolvers);
        return ExecutableSchema.Bind(schema, map);
    }

    public Task<string> Entities(string representations, ExecutableSchema? engine = null) => (engine ?? Engine()).Ask(
        "query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Product { id name } ... on Clerk { number } } }",
        $$"""{ "of": {{representations}} }""");

    public void Bind(EntityResolvers entities) => entities
        .Entity<Product>("Product", batch => Answer("Product", batch, ProductOf))
        .Entity<Clerk>("Clerk", batch => Answer<Clerk>("Clerk", batch, key => new Clerk(key.Get<int>("number"), null)));

    private ValueTask<IReadOnlyList<Resolved<T?>>> Answer<T>(string type, EntityBatch batch, Func<EntityKey, Resolved<T?>> find)
    {
        lock (Calls)
        {
            Calls.Add($"{type}: {batch.Keys.Count}");
        }
        return ValueTask.FromResult<IReadOnlyList<Resolved<T?>>>([.. batch.Keys.Select(find)]);
    }

    private static Resolved<Product?> ProductOf(EntityKey key)
    {
        if (!key.Has("id"))
        {
            return new Product($"{key.Get<int>("maker.code")}", $"{key.Get<Model>("model")}");
        }
        return key.Get<string>("id") switch
        {
            "unknown" => Unknown,
            "nothing" => (Product?)null,
            var id => new Product(id, "by id"),
        };
    }

    internal enum Model
    {
        Big,
        Small,
    }

    internal sealed record Product(string Id, string Name);

    internal sealed record Maker(int Code);

    internal sealed record Clerk(int Number, string? Badge);

    internal sealed record Order(string? Id, int? Number);
}
