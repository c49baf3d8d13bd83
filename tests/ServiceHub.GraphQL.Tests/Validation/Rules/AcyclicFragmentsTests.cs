namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.2.2.</summary>
public class AcyclicFragmentsTests
{
    [Theory]
    [InlineData("{ dog { ...A ...A ...B } } fragment A on Dog { ...B } fragment B on Dog { name }")]
    [InlineData("{ dog { ...A } } fragment A on Dog { friend { ... on Dog { ...B } } ...B } fragment B on Dog { name }")]
    public void Fragments_may_be_spread_often_and_within_each_other(string document) => Pets.Takes(document);

    [Theory]
    [InlineData("{ dog { ...F } } fragment F on Dog { name ...F }", "1:43 The fragment \"F\" spreads itself.")]
    [InlineData("{ dog { ...F } } fragment F on Dog { friend { ... on Dog { ...F } } }", "1:60 The fragment \"F\" spreads itself.")]
    [InlineData("{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { ...A }", "1:38 1:65 The fragment \"A\" spreads itself through \"B\".")]
    [InlineData("{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { ...C } fragment C on Dog { ...B }", "1:65 1:92 The fragment \"B\" spreads itself through \"C\".")]
    [InlineData("{ dog { ...A } } fragment A on Dog { friend { ...B } } fragment B on Pet { ... on Dog { ...C } } fragment C on Dog { friend { ... on Dog { ...A } } }", "1:47 1:89 1:140 The fragment \"A\" spreads itself through \"B\", \"C\".")]
    public void A_fragment_that_spreads_itself_is_refused(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Each_cycle_of_a_fragment_is_told() => Pets.Refuses(
        "{ dog { ...A } } fragment A on Dog { ...A ...B } fragment B on Dog { ...A }",
        "1:38 The fragment \"A\" spreads itself.",
        "1:43 1:70 The fragment \"A\" spreads itself through \"B\".");

    [Fact]
    public void A_long_cycle_is_refused()
    {
        var fragments = Enumerable.Range(0, 1000).Select(i => $"fragment F{i} on Dog {{ ...F{(i + 1) % 1000} }}");

        Pets.Errors($"{{ dog {{ ...F0 }} }} {string.Concat(fragments)}").ShouldNotBeEmpty();
    }
}
