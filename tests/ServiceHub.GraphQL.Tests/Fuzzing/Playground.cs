using System.Diagnostics.CodeAnalysis;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Tests.Costs;
using ServiceHub.GraphQL.Tests.Execution;
using ServiceHub.GraphQL.Tests.Execution.Incremental;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>A small engine that has one of everything, with resolvers that never throw.</summary>
internal static class Playground
{
    public const string Sdl = Library.Directives + "\n" + Costing.Directives + """

        type Query {
          node(id: ID!): Node  items(first: Int = 3): [Item!] @listSize(slicingArguments: ["first"])  connection(first: Int = 2): Connection
          take(filter: Filter, by: By, ints: [Int], nested: [[Int!]], text: String, number: Float, truth: Boolean, id: ID, kind: Kind, odd: Odd): String
        }
        type Mutation { set(filter: Filter): Item  broken: Item! }
        type Subscription { counted(to: Int = 2): Item  failing: Item! }
        interface Node { id: ID }
        union Any = Item | Other
        type Item implements Node { id: ID  name(full: Boolean = true): String  other: Other  many(n: [Int!]): [Item]  any: Any  fails: String  needed: String! }
        type Other implements Node { id: ID  item: Item  kind: Kind  matrix: [[Int]] }
        type Connection {
          items: [Item!]
          next(first: Int = 2): Connection @listSize(slicingArguments: ["first"], sizedFields: ["items"], requireOneSlicingArgument: false)
        }
        enum Kind { RED GREEN }
        scalar Odd
        input Filter { n: Float!  kind: Kind = RED  any: [Filter!]  by: By  ints: [Int] = [1] }
        input By @oneOf { id: ID  name: String }
        directive @onQuery on QUERY
        """;

    public static ExecutableSchema Engine(ExecutionLimits? limits = null) => Asking.Engine(Sdl, Bind, limits);

    private static void Bind(ResolverMap map)
    {
        map.Query()
            .Batch<object?>("node", batch => Asking.Answers<object?>(batch.Argument<string>("id").Length % 2 == 0 ? new Other(1) : new Item(1)))
            .Argument<string>("node", "id")
            .Field("items", (_, arguments) => Items(arguments.Get<int?>("first") ?? 3))
            .Field("connection", (_, _) => new Connection(0))
            .Field("take", (_, arguments) => $"{arguments.Get<Filter?>("filter")} {arguments.Get<By?>("by")} {arguments.Get<string?>("text")}");
        map.Mutation().Field("set", (_, _) => new Item(1)).Batch<Item>("broken", _ => Asking.Answers<Item>(Error));
        map.Subscription()
            .Argument<int?>("counted", "to")
            .Stream("counted", batch => Count(Math.Clamp(batch.Argument<int?>("to") ?? 0, 0, 3)))
            .Stream("failing", _ => Fail());
        map.Object<Item>("Item")
            .Field("name", (item, _) => $"Item {item.Number}")
            .Field("other", item => item.Number > 2 ? null : new Other(item.Number + 1))
            .Batch<IReadOnlyList<Item?>>("many", batch => Asking.ForEach<Item, IReadOnlyList<Item?>>(batch, item => new Resolved<IReadOnlyList<Item?>>([new Item(item.Number + 1), null])))
            .Field("any", item => item.Number % 2 == 0 ? (object)item : new Other(item.Number))
            .Batch<string?>("fails", batch => Asking.ForEach<Item, string?>(batch, _ => Error))
            .Batch<string>("needed", batch => Asking.ForEach<Item, string>(batch, item => item.Number % 2 == 0 ? Error : new Resolved<string>("here")));
        map.Object<Other>("Other")
            .Field("item", other => other.Number > 3 ? null : new Item(other.Number + 1))
            .Field("matrix", _ => new int?[][] { [1, null], [] });
        map.Object<Connection>("Connection")
            .Field("items", connection => Items(connection.Depth))
            .Field("next", (connection, _) => connection.Depth > 2 ? null : new Connection(connection.Depth + 1));
        map.Abstract<object>("Node", TypeOf).Abstract<object>("Any", TypeOf).Enum<Kind>("Kind").Input<Filter>("Filter").Input<By>("By").Scalar(new OddCodec());
    }

    private static Errors.FieldError Error { get; } = new("FAILED", "It failed.");

    private static string TypeOf(object node) => node is Item ? "Item" : "Other";

    private static IReadOnlyList<Item> Items(int count) => [.. Enumerable.Range(0, Math.Clamp(count, 0, 5)).Select(number => new Item(number))];

    private static async IAsyncEnumerable<Resolved<Item?>> Count(int to)
    {
        for (var i = 0; i < to; i++)
        {
            await Task.Yield();
            yield return new Item(i);
        }
    }

    private static async IAsyncEnumerable<Resolved<Item>> Fail()
    {
        await Task.Yield();
        yield return Error;
        yield return new Item(1);
    }

    /// <summary>Takes whatever is written.</summary>
    private sealed class OddCodec() : ScalarCodec<string>("Odd")
    {
        public override bool TryRead(InputValue input, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out string? error)
        {
            (value, error) = (input.Kind.ToString(), null);
            return true;
        }

        public override void Write(ScalarWriter writer, string value) => writer.WriteString(value);
    }

    private sealed record Item(int Number)
    {
        public string Id => $"{Number}";
    }

    private sealed record Other(int Number)
    {
        public string Id => $"{Number}";

        public Kind Kind => (Kind)(Number % 2);
    }

    private sealed record Connection(int Depth);

    private enum Kind
    {
        Red,
        Green,
    }

    private sealed record Filter(double N, Kind? Kind, IReadOnlyList<Filter>? Any, By? By, IReadOnlyList<int?>? Ints);

    private sealed record By(string? Id, string? Name);
}
