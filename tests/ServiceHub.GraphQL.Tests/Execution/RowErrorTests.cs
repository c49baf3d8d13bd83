using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

/// <summary>What goes wrong with one object while the objects of its level are gathered stays with that one.</summary>
public sealed class RowErrorTests
{
    private const string Error = "\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\"}}";

    [Fact]
    public async Task A_list_that_breaks_off_is_null_and_its_neighbours_stay()
    {
        var exceptions = new List<Exception>();

        var answer = await Engine().Ask("{ shelves { things { name } } }", exceptions: exceptions);

        answer.ShouldContain("\"path\":[\"shelves\",1,\"things\"]," + Error);
        answer.ShouldEndWith("\"data\":{\"shelves\":[{\"things\":[{\"name\":\"0\"}]},{\"things\":null},{\"things\":[{\"name\":\"2\"}]}]}}");
        exceptions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_item_whose_type_cannot_be_told_is_null_and_its_neighbours_stay()
    {
        var exceptions = new List<Exception>();

        var answer = await Engine().Ask("{ named { name } }", exceptions: exceptions);

        answer.ShouldContain("\"path\":[\"named\",1]," + Error);
        answer.ShouldEndWith("\"data\":{\"named\":[{\"name\":\"0\"},null,{\"name\":\"2\"}]}}");
        exceptions.ShouldNotBeEmpty();
    }

    private static ExecutableSchema Engine() => Asking.Engine(
        "type Query { shelves: [Shelf] named: [Named] } type Shelf { things: [Thing] } interface Named { name: String } type Thing implements Named { name: String } type Other implements Named { name: String }",
        map =>
        {
            map.Query()
                .Field("shelves", _ => Enumerable.Range(0, 3).Select(number => new Shelf(number)).ToList())
                .Field("named", _ => Enumerable.Range(0, 3).Select(number => new Thing(number)).ToList());
            map.Object<Shelf>("Shelf").Field("things", shelf => Things(shelf.Number));
            map.Object<Thing>("Thing").Batch<string?>("name", batch => Asking.ForEach<Thing, string?>(batch, thing => $"{thing.Number}"));
            map.Object<Thing>("Other").Field("name", thing => $"{thing.Number}");
            map.Abstract<Thing>("Named", thing => thing.Number == 1 ? throw new InvalidOperationException("Unknown.") : "Thing");
        });

    private static IEnumerable<Thing> Things(int shelf)
    {
        yield return new Thing(shelf);
        if (shelf == 1)
        {
            throw new InvalidOperationException("Broken off.");
        }
    }

    private sealed record Shelf(int Number);

    private sealed record Thing(int Number);
}
