using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using static ServiceHub.GraphQL.Tests.Execution.Asking;

namespace ServiceHub.GraphQL.Tests.Execution;

public class ItemErrorTests
{
    private const string Sdl = """
        type Query { items: [Item] strict: [Item!] numbers: [Int] }
        type Item { id: Int! batch: Int! }
        """;

    private static readonly FieldError Unknown = new("NOT_FOUND", "Unknown.");

    [Fact]
    public async Task An_item_that_fails_is_null_with_its_index_and_the_others_keep_their_rows() =>
        (await Engine().Ask("{ items { id batch } }")).ShouldBe(
            """{"errors":[{"message":"Unknown.","locations":[{"line":1,"column":3}],"path":["items",1],"extensions":{"code":"NOT_FOUND"}}],"""
            + "\"data\":{\"items\":[{\"id\":1,\"batch\":10},null,{\"id\":3,\"batch\":30},null]}}");

    [Fact]
    public async Task An_item_that_must_not_be_null_takes_the_list_with_it() =>
        (await Engine().Ask("{ strict { id batch } }")).ShouldBe(
            """{"errors":[{"message":"Unknown.","locations":[{"line":1,"column":3}],"path":["strict",1],"extensions":{"code":"NOT_FOUND"}}],"data":{"strict":null}}""");

    [Fact]
    public async Task A_leaf_can_fail_alone_too() => (await Engine().Ask("{ numbers }")).ShouldEndWith("\"data\":{\"numbers\":[1,null]}}");

    [Fact]
    public void An_item_of_another_type_does_not_fit() =>
        Should.Throw<BindingException>(() => Engine(map => map.Query().Batch<IReadOnlyList<Resolved<string>>>("numbers", _ => throw new NotSupportedException())))
            .Problems.ShouldHaveSingleItem().ShouldStartWith("Query.numbers:");

    private static ExecutableSchema Engine(Action<ResolverMap>? change = null) => Asking.Engine(Sdl, map =>
    {
        map.Query()
            .Batch<IReadOnlyList<Resolved<Item?>>>("items", _ => Answers(new Resolved<IReadOnlyList<Resolved<Item?>>>([new Item(1), Unknown, new Item(3), (Item?)null])))
            .Batch<IReadOnlyList<Resolved<Item>>>("strict", _ => Answers(new Resolved<IReadOnlyList<Resolved<Item>>>([new Item(1), Unknown])))
            .Batch<IReadOnlyList<Resolved<int>>>("numbers", _ => Answers(new Resolved<IReadOnlyList<Resolved<int>>>([1, Unknown])));
        map.Object<Item>("Item").Batch<int>("batch", context => ForEach(context, item => new Resolved<int>(item.Id * 10)));
        change?.Invoke(map);
    });

    private sealed record Item(int Id);
}
