namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.2.4.1.</summary>
public class SingleSubscriptionFieldTests
{
    [Theory]
    [InlineData("subscription { barked { name } }")]
    [InlineData("subscription { barked { name } barked { barks } }")]
    [InlineData("subscription { ...F } fragment F on Subscription { x: barked { name } ...G } fragment G on Subscription { x: barked { barks } }")]
    [InlineData("subscription ($x: Boolean!) { barked { name @skip(if: $x) } }")]
    [InlineData("{ dog { name } cat { name } }")]
    public void One_root_field_is_taken(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("subscription { barked { name } meowed { name } }", "1:32 A subscription selects only one root field.")]
    [InlineData("subscription { x: barked { name } y: barked { name } }", "1:35 A subscription selects only one root field.")]
    [InlineData("subscription S { barked { name } ...F } fragment F on Subscription { meowed { name } }", "1:70 A subscription selects only one root field.")]
    [InlineData("subscription { barked { name } ... { ... on Subscription { meowed { name } } } }", "1:60 A subscription selects only one root field.")]
    [InlineData("subscription { __typename }", "1:16 A subscription selects no meta-field at its root.")]
    [InlineData("subscription { x: __typename }", "1:16 A subscription selects no meta-field at its root.")]
    [InlineData("subscription ($x: Boolean!) { barked @skip(if: $x) { name } }", "1:38 A subscription's root field cannot be skipped or included.")]
    [InlineData("subscription { ... @include(if: true) { barked { name } } }", "1:20 A subscription's root field cannot be skipped or included.")]
    [InlineData("subscription ($x: Boolean!) { ...F @include(if: $x) } fragment F on Subscription { barked { name } }", "1:36 A subscription's root field cannot be skipped or included.")]
    public void More_than_one_is_refused(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void A_meta_field_beside_the_field_is_told_twice() => Pets.Refuses(
        "subscription { barked { name } __typename }",
        "1:32 A subscription selects only one root field.",
        "1:32 A subscription selects no meta-field at its root.");
}
