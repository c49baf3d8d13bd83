using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public class BreadthFirstTests
{
    private const string Sdl = """
        type Query { people: [Person!]! first: Person }
        type Person { id: ID! card: Card friends: [Person!] agency: Agency slow: Int fast: Int report: String groups: [[Person!]] }
        type Card { number: String! office: Agency }
        type Agency { name: String! }
        """;

    private readonly List<string> _calls = [];

    [Fact]
    public async Task A_resolver_is_called_once_for_all_parents_of_its_level()
    {
        var answer = await Engine().Ask("{ people { id card { number office { name } } } first { card { number } } }");

        answer.ShouldBe("""{"data":{"people":[{"id":"1","card":{"number":"c1","office":{"name":"o1"}}},{"id":"2","card":null},{"id":"3","card":{"number":"c3","office":{"name":"o3"}}}],"first":{"card":{"number":"c1"}}}}""");
        _calls.Order().ShouldBe(["card of 1", "card of 1,2,3", "office of c1,c3"]);
    }

    [Fact]
    public async Task A_level_spans_the_lists_of_different_parents()
    {
        var answer = await Engine().Ask("{ people { friends { id card { number } } } }");

        answer.ShouldBe("""{"data":{"people":[{"friends":[{"id":"2","card":null},{"id":"3","card":{"number":"c3"}}]},{"friends":null},{"friends":[{"id":"1","card":{"number":"c1"}}]}]}}""");
        _calls.ShouldBe(["card of 2,3,1"]);
    }

    [Fact]
    public async Task A_level_spans_lists_of_lists()
    {
        var answer = await Engine().Ask("{ people { groups { card { number } } } }");

        answer.ShouldBe("""{"data":{"people":[{"groups":[[],[{"card":{"number":"c1"}}]]},{"groups":[[],[{"card":null}]]},{"groups":[[],[{"card":{"number":"c3"}}]]}]}}""");
        _calls.ShouldBe(["card of 1,2,3"]);
    }

    [Fact]
    public async Task Selections_of_one_field_are_one_call()
    {
        await Engine().Ask("{ people { card { number } ...F ... on Person { card { number } } } } fragment F on Person { card { office { name } } }");

        _calls.ShouldBe(["card of 1,2,3", "office of c1,c3"]);
    }

    [Fact]
    public async Task Aliases_are_calls_of_their_own()
    {
        await Engine().Ask("{ first { a: card { number } b: card { number } } }");

        _calls.ShouldBe(["card of 1", "card of 1"]);
    }

    [Fact]
    public async Task A_level_without_parents_is_not_asked()
    {
        var engine = Asking.Engine(Sdl, map => Bind(map, []));

        (await engine.Ask("{ people { card { number } } }")).ShouldBe("""{"data":{"people":[]}}""");
        _calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Siblings_start_before_any_is_awaited()
    {
        var both = new Meeting(2);
        var engine = Asking.Engine(Sdl, map => Bind(map, [new("1")])
            .Batch<int?>("slow", async context => await both.MeetAsync(new Resolved<int?>(1)))
            .Batch<int?>("fast", async context => await both.MeetAsync(new Resolved<int?>(2))));

        (await engine.Ask("{ people { slow fast } }")).ShouldBe("""{"data":{"people":[{"slow":1,"fast":2}]}}""");
    }

    [Fact]
    public async Task A_field_goes_on_below_while_a_sibling_still_waits()
    {
        var reached = new TaskCompletionSource();
        var engine = Asking.Engine(Sdl, map =>
        {
            Bind(map, [new("1")]).Batch<int?>("slow", async context =>
            {
                await reached.Task;
                return [1];
            });
            map.Object<Card>("Card").Batch<Agency?>("office", context =>
            {
                reached.SetResult();
                return Asking.Answers<Agency?>(new Agency("o"));
            });
        });

        (await engine.Ask("{ people { slow card { office { name } } } }"))
            .ShouldBe("""{"data":{"people":[{"slow":1,"card":{"office":{"name":"o"}}}]}}""");
    }

    [Fact]
    public async Task After_siblings_waits_for_all_other_fields_of_its_selection_set()
    {
        var gate = new TaskCompletionSource();
        var engine = Asking.Engine(Sdl, map => Bind(map, [new("1")])
            .Batch<string?>("report", context => { Note("report"); return Asking.Answers<string?>("done"); }, ResolveOrder.AfterSiblings)
            .Batch<int?>("slow", async context => { await gate.Task; Note("slow"); return [1]; })
            .Batch<int?>("fast", context => { Note("fast"); gate.SetResult(); return Asking.Answers<int?>(2); }));

        (await engine.Ask("{ people { report slow fast } }")).ShouldBe("""{"data":{"people":[{"report":"done","slow":1,"fast":2}]}}""");
        _calls.ShouldBe(["fast", "slow", "report"]);
    }

    [Fact]
    public async Task Without_waiting_resolvers_the_execution_completes_at_once()
    {
        var request = new ExecutionRequest { Query = "{ people { card { office { name } } } }"u8.ToArray() };
        var execution = Engine().ExecuteAsync(request, CancellationToken.None);

        execution.IsCompletedSuccessfully.ShouldBeTrue();
        (await execution).Dispose();
    }

    private ExecutableSchema Engine() => Asking.Engine(Sdl, map => Bind(map, [new("1"), new("2"), new("3")]));

    private ObjectResolvers<Person> Bind(ResolverMap map, IReadOnlyList<Person> people)
    {
        map.Query().Field("people", _ => people).Field("first", _ => people.Count > 0 ? people[0] : null);
        map.Object<Agency>("Agency");
        map.Object<Card>("Card").Batch<Agency?>("office", context =>
        {
            Note($"office of {string.Join(',', context.Parents.Select(card => card.Number))}");
            return Asking.ForEach<Card, Agency?>(context, card => new Agency($"o{card.Number[1..]}"));
        });
        return map.Object<Person>("Person")
            .Batch<Card?>("card", context =>
            {
                Note($"card of {string.Join(',', context.Parents.Select(person => person.Id))}");
                return Asking.ForEach<Person, Card?>(context, person => person.Id == "2" ? null : new Card($"c{person.Id}"));
            })
            .Field("friends", person => person.Id == "2" ? null : people.Where(other => other != person && (person.Id == "1" || other.Id == "1")).ToList())
            .Field("groups", person => new List<List<Person>> { new(), new() { person } })
            .Batch<Agency?>("agency", context => Asking.ForEach<Person, Agency?>(context, _ => (Agency?)null))
            .Field("slow", _ => (int?)null)
            .Field("fast", _ => (int?)null)
            .Field("report", _ => (string?)null);
    }

    private void Note(string call)
    {
        lock (_calls)
        {
            _calls.Add(call);
        }
    }

    private sealed record Person(string Id);

    private sealed record Card(string Number);

    private sealed record Agency(string Name);

    /// <summary>Lets nobody pass before all have come.</summary>
    private sealed class Meeting(int count)
    {
        private readonly TaskCompletionSource _all = new();
        private int _come;

        public async Task<IReadOnlyList<Resolved<T>>> MeetAsync<T>(Resolved<T> answer)
        {
            if (Interlocked.Increment(ref _come) == count)
            {
                _all.SetResult();
            }
            await _all.Task;
            return [answer];
        }
    }
}
