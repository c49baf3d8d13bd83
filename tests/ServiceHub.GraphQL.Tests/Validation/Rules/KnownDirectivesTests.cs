namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Sections 5.7.1 and 5.7.2.</summary>
public class KnownDirectivesTests
{
    [Fact]
    public void Directives_stand_where_they_may() => Pets.Takes(
        "query ($a: Boolean! @onVariable) @onQuery { dog @onField @many(n: 1) @many(n: 2) { ... @skip(if: $a) { name } ...F @include(if: true) } } fragment F on Dog { name }");

    [Theory]
    [InlineData("{ dog @nothing { name } }", "1:7 There is no directive \"@nothing\".")]
    [InlineData("{ dog @onQuery { name } }", "1:7 The directive \"@onQuery\" may not stand on FIELD.")]
    [InlineData("mutation @onQuery { rename(name: \"x\") { name } }", "1:10 The directive \"@onQuery\" may not stand on MUTATION.")]
    [InlineData("subscription @onQuery { barked { name } }", "1:14 The directive \"@onQuery\" may not stand on SUBSCRIPTION.")]
    [InlineData("query @skip(if: true) { dog { name } }", "1:7 The directive \"@skip\" may not stand on QUERY.")]
    [InlineData("{ dog { ... @onField { name } } }", "1:13 The directive \"@onField\" may not stand on INLINE_FRAGMENT.")]
    [InlineData("{ dog { ...F @onField } } fragment F on Dog { name }", "1:14 The directive \"@onField\" may not stand on FRAGMENT_SPREAD.")]
    [InlineData("{ dog { ...F } } fragment F on Dog @onField { name }", "1:36 The directive \"@onField\" may not stand on FRAGMENT_DEFINITION.")]
    [InlineData("query ($a: Int @onField) { take(int: $a) }", "1:16 The directive \"@onField\" may not stand on VARIABLE_DEFINITION.")]
    [InlineData("{ dog @deprecated { name } }", "1:7 The directive \"@deprecated\" may not stand on FIELD.")]
    public void Others_are_refused(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Each_use_is_told() => Pets.Refuses(
        "{ dog @nothing { name @nothing } }",
        "1:7 There is no directive \"@nothing\".",
        "1:23 There is no directive \"@nothing\".");
}
