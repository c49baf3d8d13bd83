namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>The draft's section 5.7.4.</summary>
public class IncrementalRootFieldsTests
{
    [Theory]
    [InlineData("{ ... @defer { dog { name } } ...F @defer } fragment F on Query { cat { name } }")]
    [InlineData("mutation { rename(name: \"x\") { ... @defer { name } } }")]
    [InlineData("mutation { rename(name: \"x\") { owner { pets @stream { name } } ...F @defer } } fragment F on Dog { barks }")]
    public void Below_the_root_of_a_mutation_they_may_stand(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("mutation { ... @defer { rename(name: \"x\") { name } } }", "1:16 The directive \"@defer\" cannot stand at the root of a mutation.")]
    [InlineData("mutation { ...F @defer } fragment F on Mutation { adopt { name } }", "1:17 The directive \"@defer\" cannot stand at the root of a mutation.")]
    [InlineData("mutation { ...F } fragment F on Mutation { ... on Mutation { ... @defer { adopt { name } } } }", "1:66 The directive \"@defer\" cannot stand at the root of a mutation.")]
    [InlineData("mutation { adopt @stream { name } }", "1:18 The directive \"@stream\" cannot stand at the root of a mutation.")]
    [InlineData("mutation { adopt @stream(if: false) { name } }", "1:18 The directive \"@stream\" cannot stand at the root of a mutation.")]
    [InlineData("mutation { ...F } fragment F on Mutation { adopt @stream { name } }", "1:50 The directive \"@stream\" cannot stand at the root of a mutation.")]
    [InlineData("subscription { littered @stream(if: false) { name } }", "1:25 The directive \"@stream\" cannot stand at the root of a subscription.")]
    [InlineData("subscription { ... @defer(if: false) { barked { name } } }", "1:20 The directive \"@defer\" cannot stand at the root of a subscription.")]
    public void At_the_root_of_a_mutation_or_subscription_they_may_not(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Each_operation_that_reaches_the_fragment_is_told() => Pets.Refuses(
        "mutation A { ...F } mutation B { ...F } fragment F on Mutation { adopt @stream { name } }",
        "1:72 The directive \"@stream\" cannot stand at the root of a mutation.",
        "1:72 The directive \"@stream\" cannot stand at the root of a mutation.");
}
