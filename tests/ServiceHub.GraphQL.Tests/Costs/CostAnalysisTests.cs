using ServiceHub.GraphQL.Costs;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Tests.Execution;

namespace ServiceHub.GraphQL.Tests.Costs;

/// <summary>The cost specification's own examples, by its sections, and what they leave open.</summary>
public class CostAnalysisTests
{
    private const string Users = """
        type User { name: String  age: Int @cost(weight: "2.0")  friends: [User] @listSize(assumedSize: 3)  friend: User }
        type Query { users(max: Int): [User] @listSize(slicingArguments: ["max"])  me: User }
        """;

    /// <summary>Section 3: one resolver of users, and five of age.</summary>
    [Fact]
    public void Slicing_arguments_multiply_what_is_below_the_list() =>
        Costing.Of(Users, "query Example { users(max: 5) { age } }").ShouldBe(new OperationCost(11, 6));

    [Fact]
    public void A_variable_slices_too()
    {
        const string query = "query ($max: Int) { users(max: $max) { age } }";

        Costing.Of(Users, query, ("max", 5)).ShouldBe(new OperationCost(11, 6));
        Costing.Of(Users, query, ("max", 0)).ShouldBe(new OperationCost(1, 1));
        Costing.Of(Users, query, ("max", -7)).ShouldBe(new OperationCost(1, 1));
        Costing.Of(Users, query).ShouldBe(new OperationCost(21, 11), "without a value it is a list of the assumed size");
    }

    [Fact]
    public void Lists_within_lists_multiply() =>
        Costing.Of(Users, "{ users(max: 5) { friends { friends { age } friend { name } } } }").ShouldBe(new OperationCost(1 + (5 * (1 + (3 * (1 + (3 * 2) + 1)))), 1 + (5 * (1 + (3 * (1 + 3 + 1))))));

    /// <summary>Section 5.3.2.2, the examples of weights.</summary>
    [Theory]
    [InlineData("{ topProducts }", 5)]
    [InlineData("{ topProducts(filter: {}) }", 20)]
    [InlineData("{ topProducts(filter: {approx: ROUGH}) }", 8)]
    [InlineData("{ mostPopularProduct { name } }", 5)]
    [InlineData("{ mostPopularProduct(approx: ROUGH) { name } }", 2)]
    [InlineData("{ mostPopularProduct(approx: ROUGH) @approx(tolerance: 0.5) { name } }", 1)]
    [InlineData("{ cheap(approx: ROUGH) { name } }", 0)]
    [InlineData("{ cheap(approx: ROUGH) { name } mostPopularProduct { name } }", 5)]
    public void Arguments_input_fields_and_directives_weigh_on_their_field(string query, double cost) => Costing.Of(
        """
        directive @approx(tolerance: Float! @cost(weight: "-1.0")) on FIELD
        enum Approximate { ROUGH }
        input Filter { approx: Approximate @cost(weight: "-12.0") }
        type Product { name: String }
        type Query {
          topProducts(filter: Filter @cost(weight: "15.0")): [String] @cost(weight: "5.0") @listSize(assumedSize: 10)
          mostPopularProduct(approx: Approximate @cost(weight: "-3.0")): Product @cost(weight: "5.0")
          cheap(approx: Approximate @cost(weight: "-3.0")): Product
        }
        """,
        query).FieldCost.ShouldBe(cost);

    /// <summary>Section 7.1.</summary>
    [Theory]
    [InlineData("{ name }", 0, 1)]
    [InlineData("{ kind }", 0, 1)]
    [InlineData("{ self { name } }", 1, 2)]
    [InlineData("{ any { __typename } }", 1, 2)]
    [InlineData("{ take(text: \"x\", number: 1) }", 0, 1)]
    [InlineData("{ take(input: {text: \"x\"}) }", 1, 1)]
    [InlineData("{ take(input: {text: \"x\", inner: {inner: {}}}) }", 3, 1)]
    [InlineData("{ take(inputs: [{}, {inner: {}}]) }", 2, 1)]
    public void Composite_types_weigh_one_and_others_nothing(string query, double fieldCost, double typeCost) => Costing.Of(
        """
        enum Kind { A }
        input Input { text: String  inner: Input }
        union Any = Query
        type Query { name: String  kind: Kind  self: Query  any: Any  take(text: String, number: Int, input: Input, inputs: [Input!]): Int }
        """,
        query).ShouldBe(new OperationCost(fieldCost, typeCost));

    [Fact]
    public void Types_weigh_what_they_say() => Costing.Of(
        """
        scalar Picture @cost(weight: "7")
        enum Kind @cost(weight: "0.5") { A }
        type Album @cost(weight: "3") { pictures: [Picture] @listSize(assumedSize: 4)  kind: Kind }
        type Query { albums: [Album] @listSize(assumedSize: 2) }
        """,
        "{ albums { pictures kind } }").ShouldBe(new OperationCost(1, 1 + (2 * (3 + (4 * 7) + 0.5))));

    /// <summary>Section 8.3, and the default of an argument by 8.2.</summary>
    [Theory]
    [InlineData("{ films(first: 7) { edges { node { title } } total } }", 2 + 7, 1 + 1 + 7 + 7)]
    [InlineData("{ films(last: 3) { ...F } } fragment F on FilmConnection { e: edges { cursor } }", 2, 1 + 1 + 3)]
    [InlineData("{ pages { items { node { title } } } }", 2 + 20, 1 + 1 + 20 + 20)]
    [InlineData("{ pages(size: 2) { items { node { title } } } }", 2 + 2, 1 + 1 + 2 + 2)]
    [InlineData("{ newest { title } }", 1, 1 + 25)]
    [InlineData("{ newest(max: 4) { title } }", 1, 1 + 4)]
    [InlineData("{ newest(max: 4, count: 6) { title } }", 1, 1 + 6)]
    public void Sizes_come_from_where_the_schema_says(string query, double fieldCost, double typeCost) => Costing.Of(
        """
        type Film { title: String }
        type FilmEdge { cursor: ID  node: Film }
        type FilmConnection { edges: [FilmEdge]  items: [FilmEdge]  total: Int }
        type Query {
          films(first: Int, after: ID, last: Int, before: ID): FilmConnection @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges"])
          pages(size: Int = 20): FilmConnection @listSize(slicingArguments: ["size"], sizedFields: ["items"])
          newest(max: Int, count: Int): [Film] @listSize(assumedSize: 25, slicingArguments: ["max", "count"], requireOneSlicingArgument: false)
        }
        """,
        query).ShouldBe(new OperationCost(fieldCost, typeCost));

    private const string Lookups = """
        input Lookup { id: ID  near: Near @cost(weight: "2") }
        input Near { place: String @cost(weight: "3") }
        type Person { name: String  card: Person @cost(weight: "10") }
        type Query { people(by: [Lookup!]!): [Person]! @listSize(slicingArguments: ["by"])  person(by: Lookup!): Person }
        """;

    [Fact]
    public void A_list_that_is_answered_item_by_item_slices_by_its_length()
    {
        Costing.Of(Lookups, "{ people(by: [{id: 1}, {id: 2}, {id: 3}]) { card { name } } }").ShouldBe(new OperationCost(2 + (3 * 10), 1 + (3 * 2)));
        Costing.Of(Lookups, "{ people(by: {id: 1}) { card { name } } }").ShouldBe(new OperationCost(2 + 10, 1 + 2));
    }

    [Fact]
    public void Of_an_input_object_in_a_variable_all_that_adds_to_the_cost_is_taken_as_given()
    {
        const string lists = "query ($by: [Lookup!]!) { people(by: $by) { card { name } } }";

        Costing.Of(Lookups, lists, ("by", 100)).ShouldBe(new OperationCost(2 + (100 * 5) + (100 * 10), 1 + (100 * 2)));
        Costing.Of(Lookups, "query ($by: Lookup!) { person(by: $by) { name } }").FieldCost.ShouldBe(1 + 1 + 5);
        Costing.Of(Lookups, "query ($near: Near) { person(by: {near: $near}) { name } }").FieldCost.ShouldBe(1 + 1 + 2 + 3);
    }

    [Theory]
    [InlineData("{ me { ...F } me { ...F ...F } } fragment F on User { age }", 1 + 2 + 1 + 2 + 2)]
    [InlineData("{ me { ... { age } ... on User { age } } }", 1 + 2 + 2)]
    [InlineData("{ a: me { age } b: me { age } }", 6)]
    public void Each_use_of_a_fragment_counts(string query, double cost) => Costing.Of(Users, query).FieldCost.ShouldBe(cost);

    [Theory]
    [InlineData("{ pet { name } }", 1 + 4, 1 + 2)]
    [InlineData("{ pet { ... on Dog { bark } ... on Cat { name } } }", 1 + 4, 1 + 2)]
    [InlineData("{ pet { ... on Dog { bark bark } ... on Cat { name } } }", 1 + 6, 1 + 2)]
    [InlineData("{ pet { ...D ...P } } fragment D on Dog { bark } fragment P on Pet { name }", 1 + 4, 1 + 2)]
    [InlineData("{ either { ... on Pet { name } __typename } }", 1 + 4, 1 + 2)]
    [InlineData("{ dog { ... on Pet { name } } }", 1 + 1, 1 + 1)]
    public void Of_an_interface_or_union_the_dearest_type_counts(string query, double fieldCost, double typeCost) => Costing.Of(
        """
        interface Pet { name: String }
        type Dog implements Pet { name: String @cost(weight: "1")  bark: Int @cost(weight: "3") }
        type Cat implements Pet @cost(weight: "2") { name: String @cost(weight: "4") }
        union Either = Dog | Cat
        type Query { pet: Pet  either: Either  dog: Dog }
        """,
        query).ShouldBe(new OperationCost(fieldCost, typeCost));

    [Fact]
    public void An_interface_says_how_long_the_lists_of_its_types_are() => Costing.Of(
        """
        interface Pet { friends(first: Int!): [Pet] @listSize(slicingArguments: ["first"]) }
        type Dog implements Pet { friends(first: Int!): [Pet] }
        type Query { dog: Dog }
        """,
        "{ dog { friends(first: 3) { __typename } } }").TypeCost.ShouldBe(1 + 1 + 3);

    [Theory]
    [InlineData("{ me { age @skip(if: true) name @include(if: false) } }", 1)]
    [InlineData("{ me { age @skip(if: false) ... @include(if: true) { age } } }", 5)]
    [InlineData("{ ... @include(if: false) { me { age } } ...F @skip(if: true) } fragment F on Query { me { age } }", 0)]
    public void What_the_document_leaves_out_costs_nothing(string query, double cost) => Costing.Of(Users, query).FieldCost.ShouldBe(cost);

    [Fact]
    public void What_a_variable_leaves_out_costs_nothing_once_it_is_known()
    {
        const string query = "query ($no: Boolean!, $yes: Boolean! = true) { me @skip(if: $no) { age } ... @include(if: $yes) { me { age } } }";

        Costing.Of(Users, query, ("no", 0), ("yes", 1)).FieldCost.ShouldBe(6);
        Costing.Of(Users, query, ("no", 1), ("yes", 1)).FieldCost.ShouldBe(3);
        Costing.Of(Users, query, ("no", 0), ("yes", 0)).FieldCost.ShouldBe(3);
        Costing.Of(Users, query, ("no", 1), ("yes", 0)).ShouldBe(new OperationCost(0, 1));
        Costing.Of(Users, query).FieldCost.ShouldBe(6, "a variable that is not known takes nothing out");
    }

    [Fact]
    public void Introspection_costs_nothing() =>
        Costing.Of(Users, "{ __typename __schema { types { fields { args { name } } } } __type(name: \"User\") { name } }").ShouldBe(new OperationCost(0, 1));

    [Fact]
    public void Lists_of_which_nothing_is_said_have_the_assumed_size() => Costing.Analysis(
        "type Query { words: [Word]  grid: [[Word]] } type Word { text: String }",
        "{ words { text } grid { text } }",
        new ExecutionLimits { AssumedListSize = 6 }).Evaluate(_ => null).ShouldBe(new OperationCost(2, 1 + 6 + 36));

    [Fact]
    public void What_is_too_much_to_count_stays_at_the_largest_number()
    {
        var query = $"query ($max: Int) {{ users(max: $max) {{ {string.Concat(Enumerable.Repeat("friends { ", 150))} age {new string('}', 150)} }} }}";

        Costing.Of(Users, query, ("max", int.MaxValue)).ShouldBe(new OperationCost(9007199254740991, 9007199254740991));
    }

    [Fact]
    public void Fragments_that_multiply_are_added_up_once_each()
    {
        var fragments = Enumerable.Range(0, 60).Select(i => $"fragment F{i} on User {{ friend {{ ...F{i + 1} }} ...F{i + 1} }}");
        var query = $"query ($no: Boolean!) {{ me {{ ...F0 }} }} {string.Concat(fragments)} fragment F60 on User {{ age @skip(if: $no) }}";

        Costing.Of(Users, query, ("no", 0)).FieldCost.ShouldBe(9007199254740991);
    }

    [Fact]
    public void A_cost_beyond_a_limit_names_it()
    {
        var operation = (OperationNode)Documents.Parse("\n{ me { name } }").Definitions[0];
        var limits = new ExecutionLimits { MaxCost = 10, MaxTypeCost = 20 };

        CostAnalysis.Check(new OperationCost(10, 20), limits, operation).ShouldBeNull();
        var field = CostAnalysis.Check(new OperationCost(10.5, 21), limits, operation).ShouldNotBeNull();
        (field.Option, field.Maximum, field.Actual, field.Offset).ShouldBe(("MaxCost", 10, 10.5, 1));
        field.Message.ShouldBe("The operation has a cost of 10.5; 10 is allowed. Ask for fewer fields, or about fewer at once.");
        var type = CostAnalysis.Check(new OperationCost(10, 21), limits, operation).ShouldNotBeNull();
        (type.Option, type.Maximum, type.Actual).ShouldBe(("MaxTypeCost", 20, 21));
    }

    [Fact]
    public async Task An_operation_that_costs_too_much_is_not_run()
    {
        var runs = 0;
        var engine = Asking.Engine(
            "type Query { words(max: Int): [Word] @listSize(slicingArguments: [\"max\"]) } type Word { text: String @cost(weight: \"2\") } " + Costing.Directives,
            map =>
            {
                map.Object<string>("Word").Field("text", word => word);
                map.Query().Field("words", (_, _) => Run());
            },
            new ExecutionLimits { MaxCost = 7 });

        const string query = "query ($max: Int) { words(max: $max) { text } }";
        (await engine.Ask(query, """{"max": 3}""")).ShouldBe("""{"data":{"words":[{"text":"a"}]}}""");
        (await engine.Ask(query, """{"max": 4}""")).ShouldBe(
            """{"errors":[{"message":"The operation has a cost of 9; 7 is allowed. Ask for fewer fields, or about fewer at once.","locations":[{"line":1,"column":1}],"extensions":{"code":"LIMIT_EXCEEDED","limit":"maxCost","maximum":7,"actual":9}}]}""");
        runs.ShouldBe(1);

        IReadOnlyList<string> Run()
        {
            runs++;
            return ["a"];
        }
    }
}
