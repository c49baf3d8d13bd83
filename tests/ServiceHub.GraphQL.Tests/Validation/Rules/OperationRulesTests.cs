namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Sections 5.1 and 5.2.</summary>
public class OperationRulesTests
{
    [Fact]
    public void Types_are_no_part_of_a_document_to_execute() =>
        Pets.Refuses("{ dog { name } } type T { a: Int }", "1:18 A document to execute holds operations and fragments only.");

    [Fact]
    public void Fragments_alone_are_no_document_to_execute() =>
        Pets.Errors("fragment F on Dog { name }").ShouldContain("1:1 The document holds no operation.");

    [Fact]
    public void The_schema_must_have_the_kind_of_operation()
    {
        var schema = Documents.Schema("type Query { a: Int }");
        var validator = new ServiceHub.GraphQL.Validation.DocumentValidator(schema, (_, _) => null, new());

        validator.Validate(Documents.Parse("mutation { a }")).Single().Message.ShouldBe("The schema has no mutation operations.");
        validator.Validate(Documents.Parse("subscription { a }")).Single().Message.ShouldBe("The schema has no subscription operations.");
    }

    [Fact]
    public void Operations_have_names_of_their_own() => Pets.Refuses(
        "query A { dog { name } }\nmutation A { rename(name: \"x\") { name } }", "1:7 2:10 There is more than one operation \"A\".");

    [Fact]
    public void Several_operations_all_have_names() => Pets.Refuses(
        "{ dog { name } } query A { dog { name } }", "1:1 An operation without a name must be the only one.");

    [Fact]
    public void Operations_with_names_stand_beside_each_other() => Pets.Takes("query A { dog { name } } query B { dog { name } }");

    [Fact]
    public void A_subscription_has_one_root_field() => Pets.Refuses(
        "subscription { barked { name } ...F } fragment F on Subscription { meowed { name } }",
        "1:68 A subscription selects only one root field.");

    [Fact]
    public void A_subscription_has_no_meta_field_at_its_root() =>
        Pets.Refuses("subscription { __typename }", "1:16 A subscription selects no meta-field at its root.");

    [Fact]
    public void A_subscriptions_root_field_is_unconditional() => Pets.Refuses(
        "subscription ($x: Boolean!) { barked @skip(if: $x) { name } }", "1:38 A subscription's root field cannot be skipped or included.");
}
