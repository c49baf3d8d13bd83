namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>The draft's section 5.7.5.</summary>
public class IncrementalOperationsTests
{
    [Theory]
    [InlineData("{ human { pets @stream { ... @defer { name } } } }")]
    [InlineData("mutation { rename(name: \"x\") { owner { pets @stream { name } } } }")]
    [InlineData("subscription { barked { ... @defer(if: false) { name } owner { pets @stream(if: false) { name } } } }")]
    [InlineData("subscription ($later: Boolean!) { barked { ... @defer(if: $later) { name } ...F @defer(if: $later) } } fragment F on Dog { barks }")]
    [InlineData("subscription ($no: Boolean!) { barked { owner @skip(if: $no) { pets @stream { name } } } }")]
    [InlineData("subscription { barked { ... @defer @include(if: false) { name } } }")]
    [InlineData("query A { dog { ...F } } fragment F on Dog { ... @defer { name } }")]
    public void Where_they_are_off_or_may_be_they_stand(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("subscription { barked { ... @defer { name } } }", "1:29 The directive \"@defer\" cannot be used in a subscription unless its \"if\" is false.")]
    [InlineData("subscription { barked { ... @defer(if: true) { name } } }", "1:29 The directive \"@defer\" cannot be used in a subscription unless its \"if\" is false.")]
    [InlineData("subscription { barked { ...F @defer } } fragment F on Dog { name }", "1:30 The directive \"@defer\" cannot be used in a subscription unless its \"if\" is false.")]
    [InlineData("subscription { barked { ...F } } fragment F on Dog { ... @defer { name } }", "1:58 The directive \"@defer\" cannot be used in a subscription unless its \"if\" is false.")]
    [InlineData("subscription { barked { owner { pets @stream { name } } } }", "1:38 The directive \"@stream\" cannot be used in a subscription unless its \"if\" is false.")]
    [InlineData("subscription { barked { owner { pets @stream @skip(if: false) { name } } } }", "1:38 The directive \"@stream\" cannot be used in a subscription unless its \"if\" is false.")]
    [InlineData("subscription { barked { owner @include(if: true) { pets @stream { name } } } }", "1:57 The directive \"@stream\" cannot be used in a subscription unless its \"if\" is false.")]
    [InlineData("query Q { dog { ...F } } subscription S { barked { ...F } } fragment F on Dog { ... @defer { name } }", "1:85 The directive \"@defer\" cannot be used in a subscription unless its \"if\" is false.")]
    public void In_a_subscription_they_are_refused(string document, string error) => Pets.Refuses(document, error);
}
