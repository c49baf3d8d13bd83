namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.7.3.</summary>
public class UniqueDirectivesTests
{
    [Theory]
    [InlineData("{ dog @onField { name @onField } cat @onField { name } }")]
    [InlineData("{ dog @skip(if: false) @include(if: true) @onField { name } }")]
    [InlineData("{ dog @many @many(n: 1) @many(n: 1) { name } }")]
    public void A_directive_stands_once_at_a_place_unless_it_is_repeatable(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dog @onField @onField { name } }", "1:7 1:16 The directive \"@onField\" may stand only once at the same place.")]
    [InlineData("{ dog @skip(if: true) @onField @skip(if: false) { name } }", "1:7 1:32 The directive \"@skip\" may stand only once at the same place.")]
    [InlineData("query @onQuery @onQuery { dog { name } }", "1:7 1:16 The directive \"@onQuery\" may stand only once at the same place.")]
    [InlineData("query ($a: Int @onVariable @onVariable) { take(int: $a) }", "1:16 1:28 The directive \"@onVariable\" may stand only once at the same place.")]
    public void Twice_at_a_place_it_is_refused(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Each_repetition_is_told() => Pets.Refuses(
        "{ dog @onField @onField @onField { name } }",
        "1:7 1:16 The directive \"@onField\" may stand only once at the same place.",
        "1:7 1:25 The directive \"@onField\" may stand only once at the same place.");
}
