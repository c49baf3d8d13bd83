namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Section 5.3.2.</summary>
public class MergingFieldsTests
{
    [Theory]
    [InlineData("{ dog { name name } dog { name barks } }")]
    [InlineData("{ dog { n: name n: name } }")]
    [InlineData("{ dog { knows(command: SIT) knows(command: SIT) } }")]
    [InlineData("{ pet { ... on Dog { v: barks } ... on Cat { v: name } } }", false)]
    [InlineData("{ pet { ... on Dog { n: name } ... on Cat { n: nick } } }")]
    [InlineData("{ take(filter: {need: 1, name: \"a\"}) take(filter: {name: \"a\", need: 1}) }")]
    [InlineData("{ take(filter: {need: 1, name: \"a\"}) take(filter: {need: 1, name: \"\"\"a\"\"\"}) }")]
    [InlineData("{ pet { ... on Dog { owner { name } } ... on Cat { owner { n: name } } } }")]
    public void Fields_that_mean_the_same_merge(string document, bool merges = true) => (Pets.Errors(document).Count == 0).ShouldBe(merges);

    [Fact]
    public void Different_fields_conflict() => Pets.Refuses(
        "{ dog { n: name n: barks } }",
        "1:9 1:17 The fields \"n\" conflict: \"name\" and \"barks\" are different fields. Give them different aliases if both are wanted.");

    [Theory]
    [InlineData("{ dog { knows(command: SIT) knows(command: HEEL) } }")]
    [InlineData("{ dog { name(full: true) name } }")]
    [InlineData("{ take(ints: [1, 2]) take(ints: [2, 1]) }")]
    [InlineData("query ($a: Int, $b: Int) { take(int: $a) take(int: $b) }")]
    [InlineData("{ take(text: \"1\") take(id: \"1\") }")]
    [InlineData("{ take(int: 1) take(int: 1, text: \"x\") }")]
    public void Different_arguments_conflict(string document) => Pets.Errors(document).Single().ShouldContain("their arguments differ");

    [Theory]
    [InlineData("{ human { pets @stream { name } pets { name } } }")]
    [InlineData("{ human { pets @stream { name } pets @stream(initialCount: 1) { name } } }")]
    [InlineData("{ human { pets @stream(initialCount: 1) { name } pets @stream(initialCount: 1) { name } } }")]
    [InlineData("{ human { pets { name } ...F } } fragment F on Human { pets @stream(label: \"a\") { name } }")]
    public void Streamed_fields_conflict(string document) => Pets.Errors(document).Single().ShouldContain("\"pets\" conflict: they are streamed");

    [Fact]
    public void A_streamed_field_in_a_fragment_used_twice_is_one_field() =>
        Pets.Takes("{ human { ...F ...F } human { ...F } } fragment F on Human { pets @stream { name } }");

    [Fact]
    public void Conflicts_below_are_told_with_all_their_places() => Pets.Refuses(
        "{ dog { friend { x: name } } dog { friend { x: owner { name } } } }",
        "1:3 1:9 1:18 1:30 1:36 1:45 The fields \"dog\" conflict: below them \"friend\" conflicts because below them \"x\" conflicts because "
        + "\"name\" and \"owner\" are different fields. Give them different aliases if both are wanted.");

    [Theory]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { x: name } fragment B on Dog { x: barks }")]
    [InlineData("{ dog { x: name ...A } } fragment A on Dog { ...B } fragment B on Dog { x: barks }")]
    [InlineData("{ dog { ...A } dog { ...B } } fragment A on Dog { x: name } fragment B on Dog { x: barks }")]
    public void Conflicts_through_fragments_are_found(string document) => Pets.Errors(document).Single().ShouldContain("are different fields");

    [Theory]
    [InlineData("{ pet { ... on Dog { volume } ... on Cat { volume } } }")]
    [InlineData("{ pet { ... on Dog { x: barks } ... on Cat { x: meows } } }")]
    [InlineData("{ pet { ... on Dog { x: name } ... on Cat { x: owner { name } } } }")]
    public void Exclusive_types_need_the_same_shape(string document) => Pets.Errors(document).Single().ShouldContain("their types");

    [Fact]
    public void Nested_fragments_do_not_multiply_the_work()
    {
        var fragments = Enumerable.Range(0, 25).Select(i => $"fragment F{i} on Dog {{ a: friend {{ ...F{i + 1} }} b: friend {{ ...F{i + 1} }} }}");

        Pets.Takes($"{{ dog {{ ...F0 }} }} {string.Join('\n', fragments)} fragment F25 on Pet {{ name }}");
    }

    [Fact]
    public void Comparing_ends_with_a_budget() => Pets.Errors($"{{ dog {{ {string.Concat(Enumerable.Repeat("name ", 10_000))} }} }}").Single()
        .ShouldBe("1:7 The document has too many fields with the same response keys to be compared.");
}
