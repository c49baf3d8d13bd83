namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.5.</summary>
public class FragmentRulesTests
{
    [Fact]
    public void Fragments_are_used_where_they_can_apply() =>
        Pets.Takes("{ pet { ...D ... on Being { name } } catOrDog { ...D ... { __typename } } } fragment D on Dog { ... on Pet { name } }");

    [Fact]
    public void Names_are_unique() => Pets.Errors("{ dog { ...A } } fragment A on Dog { name } fragment A on Dog { barks }")
        .ShouldContain("1:27 1:54 There is more than one fragment \"A\".");

    [Theory]
    [InlineData("{ dog { ... on Nothing { name } } }", "1:16 There is no type \"Nothing\".")]
    [InlineData("{ dog { ...F } } fragment F on Nothing { name }", "1:32 There is no type \"Nothing\".")]
    [InlineData("{ dog { ... on Command { name } } }", "1:16 A fragment cannot be on \"Command\", which has no fields to select.")]
    [InlineData("{ dog { ...F } } fragment F on Filter { name }", "1:32 A fragment cannot be on \"Filter\", which has no fields to select.")]
    [InlineData("{ dog { name } } fragment F on Dog { name }", "1:18 The fragment \"F\" is never used.")]
    [InlineData("{ dog { ...F } }", "1:12 There is no fragment \"F\".")]
    [InlineData("{ dog { ... on Cat { name } } }", "1:9 The fragment cannot be spread here: a \"Dog\" is never a \"Cat\".")]
    [InlineData("{ dog { ...F } } fragment F on Cat { name }", "1:9 The fragment cannot be spread here: a \"Dog\" is never a \"Cat\".")]
    [InlineData("{ catOrDog { ... on Human { name } } }", "1:14 The fragment cannot be spread here: a \"CatOrDog\" is never a \"Human\".")]
    [InlineData("{ dog { ...F } } fragment F on Dog { name ...F }", "1:43 The fragment \"F\" spreads itself.")]
    public void What_is_wrong_is_told(string document, string error) => Pets.Refuses(document, error);

    [Fact]
    public void Cycles_are_told_with_their_way() => Pets.Refuses(
        "{ dog { ...A } } fragment A on Dog { friend { ...B } } fragment B on Pet { ... on Dog { ...C } } fragment C on Dog { friend { ... on Dog { ...A } } }",
        "1:47 1:89 1:140 The fragment \"A\" spreads itself through \"B\", \"C\".");

    [Fact]
    public void Unused_fragments_that_use_each_other_are_unused() => Pets.Refuses(
        "{ dog { name } } fragment A on Dog { ...B } fragment B on Dog { name }",
        "1:18 The fragment \"A\" is never used.",
        "1:45 The fragment \"B\" is never used.");

    [Theory]
    [InlineData(1000)]
    [InlineData(201)]
    public void Nesting_through_fragments_is_bounded(int count)
    {
        var fragments = Enumerable.Range(0, count).Select(i => $"fragment F{i} on Dog {{ ...F{i + 1} }}");

        Pets.Errors($"{{ dog {{ ...F0 }} }} {string.Concat(fragments)} fragment F{count} on Dog {{ name }}").Single()
            .ShouldEndWith("The document is nested more than 200 levels deep through its fragments.");
    }

    [Fact]
    public void A_long_cycle_is_refused()
    {
        var fragments = Enumerable.Range(0, 1000).Select(i => $"fragment F{i} on Dog {{ ...F{(i + 1) % 1000} }}");

        Pets.Errors($"{{ dog {{ ...F0 }} }} {string.Concat(fragments)}").ShouldNotBeEmpty();
    }
}
