using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public class GuardTests
{
    private const string Sdl = """
        directive @access(scope: String!) repeatable on FIELD_DEFINITION
        type Query { people: [Person!]! named: Named secret: Int @access(scope: "root") }
        interface Named { name: String @access(scope: "named") }
        type Person implements Named {
          id: ID! name: String card: Card @access(scope: "card") both: Int @access(scope: "a") @access(scope: "b") must: Int! @access(scope: "must")
        }
        type Card { number: String @access(scope: "number") }
        """;

    private readonly List<string> _asked = [];
    private readonly List<string> _resolved = [];

    [Fact]
    public async Task A_refused_field_is_null_with_the_guards_error_and_is_not_resolved()
    {
        (await Engine().Ask("{ people { id card { number } } }", state: new Scopes("number"))).ShouldBe(
            """{"errors":[{"message":"Not yours.","locations":[{"line":1,"column":15}],"path":["people",0,"card"],"extensions":{"code":"FORBIDDEN"}},{"message":"Not yours.","locations":[{"line":1,"column":15}],"path":["people",1,"card"],"extensions":{"code":"FORBIDDEN"}}],"data":{"people":[{"id":"1","card":null},{"id":"2","card":null}]}}""");
        _resolved.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_guard_is_asked_once_for_all_parents_of_a_level()
    {
        (await Engine().Ask("{ people { card { number } } }", state: new Scopes("card", "number")))
            .ShouldBe("""{"data":{"people":[{"card":{"number":"c1"}},{"card":{"number":"c2"}}]}}""");
        _asked.ShouldBe(["Person.card card of 2", "Card.number number of 2"]);
        _resolved.ShouldBe(["card"]);
    }

    [Fact]
    public async Task Guards_of_one_field_are_asked_in_order_until_one_refuses()
    {
        await Engine().Ask("{ people { both } }", state: new Scopes("b"));
        await Engine().Ask("{ people { both } }", state: new Scopes("a"));

        _asked.ShouldBe(["Person.both a of 2", "Person.both a of 2", "Person.both b of 2"]);
    }

    [Fact]
    public async Task A_guard_may_refuse_some_parents_and_their_resolver_is_asked_about_the_others_only()
    {
        var answer = await Engine().Ask("{ people { id card { number } both } }", state: new Scopes("card", "card but 1", "number", "a", "b", "a but 2", "b but 1"));

        answer.ShouldEndWith("""
            "data":{"people":[{"id":"1","card":null,"both":null},{"id":"2","card":{"number":"c2"},"both":null}]}}
            """);
        answer.ShouldContain("""
            "path":["people",0,"card"]
            """);
        _resolved.ShouldBe(["card"]);
        _asked.ShouldContain("Card.number number of 1");
    }

    [Fact]
    public async Task A_resolver_whose_parents_are_all_refused_is_not_asked()
    {
        (await Engine().Ask("{ people { card { number } } }", state: new Scopes("card", "card but 1", "card but 2"))).ShouldEndWith("""
            "data":{"people":[{"card":null},{"card":null}]}}
            """);
        _resolved.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_guard_of_an_interface_holds_for_its_types() =>
        (await Engine().Ask("{ named { name } people { name } }", state: new Scopes())).ShouldContain("""{"named":{"name":null},"people":[{"name":null},{"name":null}]}""");

    [Fact]
    public async Task Fields_of_the_root_are_guarded() =>
        (await Engine().Ask("{ secret }", state: new Scopes())).ShouldContain("""{"secret":null}""");

    [Fact]
    public async Task A_refused_non_null_field_nulls_its_parent() =>
        (await Engine().Ask("{ named { ... on Person { id must } } }", state: new Scopes())).ShouldContain("""{"named":null}""");

    [Fact]
    public async Task An_exception_of_a_guard_refuses()
    {
        var exceptions = new List<Exception>();

        (await Engine().Ask("{ secret }", state: "no scopes", exceptions: exceptions)).ShouldContain("""{"secret":null}""");
        exceptions.Single().ShouldBeOfType<InvalidCastException>();
    }

    private ExecutableSchema Engine() => Asking.Engine(Sdl, map =>
    {
        Person[] people = [new("1"), new("2")];
        map.Query().Field("people", _ => people).Field("named", _ => (object)people[0]).Field("secret", _ => 1);
        map.Object<Person>("Person").Batch<Card?>("card", context =>
        {
            _resolved.Add("card");
            return Asking.ForEach<Person, Card?>(context, person => new Card($"c{person.Id}"));
        });
        map.Object<Card>("Card");
        map.Guard("access", (directive, _) => (state, field, parents) =>
        {
            var scope = directive.GetString("scope")!;
            _asked.Add($"{field} {scope} of {parents.Count}");
            var error = new FieldError("FORBIDDEN", "Not yours.");
            var held = ((Scopes)state!).Held;
            return held.Contains(scope) ? GuardVerdict.At([.. parents.Select(parent => parent is Person { Id: var id } && held.Contains($"{scope} but {id}") ? error : null)]) : error;
        });
    });

    private sealed class Scopes(params string[] held)
    {
        public IReadOnlyList<string> Held => held;
    }

    private sealed record Person(string Id)
    {
        public string Name => $"name {Id}";

        public int Both => 1;

        public int Must => 1;
    }

    private sealed record Card(string Number);
}
