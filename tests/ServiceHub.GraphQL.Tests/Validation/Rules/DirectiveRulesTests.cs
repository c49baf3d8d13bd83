namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.7.</summary>
public class DirectiveRulesTests
{
    [Fact]
    public void Directives_stand_where_they_may() => Pets.Takes(
        "query ($a: Boolean! @onVariable) @onQuery { dog @onField @many(n: 1) @many(n: 2) { ... @skip(if: $a) { name } ...F @include(if: true) } } fragment F on Dog { name }");

    [Theory]
    [InlineData("{ dog @nothing { name } }", "1:7 There is no directive \"@nothing\".")]
    [InlineData("{ dog @onQuery { name } }", "1:7 The directive \"@onQuery\" may not stand on FIELD.")]
    [InlineData("mutation @onQuery { rename(name: \"x\") { name } }", "1:10 The directive \"@onQuery\" may not stand on MUTATION.")]
    [InlineData("{ dog { ... @onField { name } } }", "1:13 The directive \"@onField\" may not stand on INLINE_FRAGMENT.")]
    [InlineData("{ dog { ...F @onField } } fragment F on Dog { name }", "1:14 The directive \"@onField\" may not stand on FRAGMENT_SPREAD.")]
    [InlineData("{ dog { ...F } } fragment F on Dog @onField { name }", "1:36 The directive \"@onField\" may not stand on FRAGMENT_DEFINITION.")]
    [InlineData("query ($a: Int @onField) { take(int: $a) }", "1:16 The directive \"@onField\" may not stand on VARIABLE_DEFINITION.")]
    [InlineData("{ dog @onField @onField { name } }", "1:7 1:16 The directive \"@onField\" may stand only once at the same place.")]
    [InlineData("{ dog @deprecated { name } }", "1:7 The directive \"@deprecated\" may not stand on FIELD.")]
    public void What_is_wrong_is_told(string document, string error) => Pets.Refuses(document, error);
}
