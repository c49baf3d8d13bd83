using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public class SelectionTests
{
    private const string Sdl = """
        type Query { pet: Pet pets: [Pet!]! catOrDog: CatOrDog one: Int two: Int three: Int dog: Dog }
        interface Pet { name: String } union CatOrDog = Cat | Dog
        type Dog implements Pet { name: String barks: Boolean! tag: Tag } type Cat implements Pet { name: String lives: Int tag: Tag } type Tag { no: Int }
        """;

    [Theory]
    [InlineData("{ a: one b: one one }", "", """{"a":1,"b":1,"one":1}""")]
    [InlineData("{ two ...F three } fragment F on Query { one two }", "", """{"two":2,"one":1,"three":3}""")]
    [InlineData("{ ... { one } ... on Query { two } }", "", """{"one":1,"two":2}""")]
    [InlineData("{ one @skip(if: true) two @include(if: false) three @skip(if: false) @include(if: true) }", "", """{"three":3}""")]
    [InlineData("{ one @skip(if: true) }", "", "{}")]
    [InlineData("query ($x: Boolean!) { one @skip(if: $x) two @include(if: $x) }", """{"x": true}""", """{"two":2}""")]
    [InlineData("query ($x: Boolean!) { one @skip(if: $x) two @include(if: $x) }", """{"x": false}""", """{"one":1}""")]
    [InlineData("query ($x: Boolean = true) { one @skip(if: $x) two }", "", """{"two":2}""")]
    [InlineData("query ($x: Boolean!) { one @include(if: $x) two one }", """{"x": false}""", """{"two":2,"one":1}""")]
    [InlineData("query ($x: Boolean!) { ...F @skip(if: $x) ... @include(if: $x) { two } } fragment F on Query { one }", """{"x": true}""", """{"two":2}""")]
    [InlineData("{ dog { tag { a: no } tag { b: no } ...F } } fragment F on Dog { tag { c: no } }", "", """{"dog":{"tag":{"a":5,"b":5,"c":5}}}""")]
    [InlineData("{ __typename dog { __typename t: __typename } }", "", """{"__typename":"Query","dog":{"__typename":"Dog","t":"Dog"}}""")]
    public async Task Selections_are_collected(string query, string variables, string data) =>
        (await Engine().Ask(query, variables)).ShouldBe($$"""{"data":{{data}}}""");

    [Theory]
    [InlineData("{ pet { name __typename } }", """{"pet":{"name":"Rex","__typename":"Dog"}}""")]
    [InlineData("{ pets { name ... on Dog { barks } ... on Cat { lives } } }", """{"pets":[{"name":"Rex","barks":true},{"name":"Tom","lives":9},{"name":"Fido","barks":true}]}""")]
    [InlineData("{ catOrDog { ... on Cat { lives } ... on Pet { name } } }", """{"catOrDog":{"lives":9,"name":"Tom"}}""")]
    [InlineData("{ pets { ...D ...C } } fragment D on Dog { x: tag { no } } fragment C on Cat { tag { no } }", """{"pets":[{"x":{"no":5}},{"tag":{"no":9}},{"x":{"no":5}}]}""")]
    public async Task Abstract_types_are_told_by_class(string query, string data) =>
        (await Engine().Ask(query)).ShouldBe($$"""{"data":{{data}}}""");

    [Fact]
    public async Task A_type_resolver_tells_what_a_class_does_not()
    {
        var engine = Asking.Engine("type Query { all: [Animal!]! } interface Animal { name: String } type Dog implements Animal { name: String } type Cat implements Animal { name: String }", map =>
        {
            map.Query().Field("all", _ => new[] { new Animal("Rex", "Dog"), new Animal("Tom", "Cat") });
            map.Object<Animal>("Dog");
            map.Object<Animal>("Cat");
            map.Abstract<Animal>("Animal", animal => animal.Kind);
        });

        (await engine.Ask("{ all { __typename name } }"))
            .ShouldBe("""{"data":{"all":[{"__typename":"Dog","name":"Rex"},{"__typename":"Cat","name":"Tom"}]}}""");
    }

    [Fact]
    public async Task A_value_of_no_possible_type_is_a_bug()
    {
        var exceptions = new List<Exception>();
        var engine = Asking.Engine("type Query { all: [Animal] } interface Animal { name: String } type Dog implements Animal { name: String }", map =>
        {
            map.Query().Field("all", _ => new object[] { new Dog("Rex"), "nothing" });
            map.Object<Dog>("Dog").Batch<string?>("name", context => Asking.ForEach<Dog, string?>(context, dog => dog.Name));
        });

        (await engine.Ask("{ all { name } }", exceptions: exceptions)).ShouldContain("""[{"name":"Rex"},null]""");
        exceptions.Single().Message.ShouldBe("Query.all has a value of no type that is possible here.");
    }

    [Fact]
    public async Task Fragments_that_multiply_end_with_a_clear_error()
    {
        var fragments = Enumerable.Range(0, 25).Select(i => $"fragment F{i} on Tree {{ a: next {{ ...F{i + 1} }} b: next {{ ...F{i + 1} }} }}");
        var engine = Asking.Engine("type Query { tree: Tree } type Tree { no: Int next: Tree }", map =>
        {
            map.Query().Field("tree", _ => new Tree());
            map.Object<Tree>("Tree").Field("next", tree => tree);
        }, new ExecutionLimits { MaxCost = double.MaxValue, MaxTypeCost = double.MaxValue });

        (await engine.Ask($"{{ tree {{ ...F0 }} }} {string.Concat(fragments)} fragment F25 on Tree {{ no }}"))
            .ShouldBe("""{"errors":[{"message":"The operation has more than 10000 selections, counted with each use of its fragments. Ask for less.","locations":[{"line":1,"column":1}],"extensions":{"code":"LIMIT_EXCEEDED","limit":"maxSelections","maximum":10000,"actual":10001}}]}""");
    }

    private static ExecutableSchema Engine() => Asking.Engine(Sdl, map =>
    {
        Pet[] pets = [new Dog("Rex"), new Cat("Tom"), new Dog("Fido")];
        map.Query().Field("pet", _ => pets[0]).Field("pets", _ => pets).Field("catOrDog", _ => (object)pets[1])
            .Field("one", _ => 1).Field("two", _ => 2).Field("three", _ => 3).Field("dog", _ => (Dog)pets[0]);
        map.Object<Dog>("Dog").Batch<Tag?>("tag", context => Asking.ForEach<Dog, Tag?>(context, _ => new Tag(5)));
        map.Object<Cat>("Cat").Field("tag", _ => new Tag(9));
        map.Object<Tag>("Tag");
    });

    private abstract record Pet(string Name);

    private sealed record Dog(string Name) : Pet(Name)
    {
        public bool Barks => true;
    }

    private sealed record Cat(string Name) : Pet(Name)
    {
        public int Lives => 9;
    }

    private sealed record Tag(int No);

    private sealed record Animal(string Name, string Kind);

    private sealed record Tree
    {
        public int No => 1;
    }
}
