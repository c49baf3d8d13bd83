namespace ServiceHub.GraphQL.Tests.Validation.Rules;

/// <summary>Sections 5.6.1, 5.6.2 and 5.6.4.</summary>
public class FittingValuesTests
{
    [Theory]
    [InlineData("int: 2147483647")]
    [InlineData("int: null")]
    [InlineData("ints: [1, 2]")]
    [InlineData("ints: 1")]
    [InlineData("text: \"x\"")]
    [InlineData("truth: true")]
    [InlineData("number: 1")]
    [InlineData("number: -1.5e3")]
    [InlineData("id: \"x\"")]
    [InlineData("id: 7")]
    [InlineData("dog: SIT")]
    [InlineData("filter: {need: 1}")]
    [InlineData("filter: {need: 1, any: [{need: 2}, {need: 3, by: {id: 4}}]}")]
    [InlineData("odd: 3")]
    [InlineData("int: -2147483648")]
    [InlineData("ints: []")]
    [InlineData("ints: null")]
    [InlineData("text: \"\"\"a block\"\"\"")]
    [InlineData("number: 0.1")]
    [InlineData("id: null")]
    [InlineData("filter: null")]
    [InlineData("filter: {need: 1, any: {need: 2}}")]
    public void Fitting_literals_are_taken(string argument) => Pets.Takes($"{{ take({argument}) }}");

    [Theory]
    [InlineData("int: 2147483648", "1:13 Expected a value of type \"Int\".")]
    [InlineData("int: 1.0", "1:13 Expected a value of type \"Int\".")]
    [InlineData("int: \"1\"", "1:13 Expected a value of type \"Int\".")]
    [InlineData("int: [1]", "1:13 Expected a value of type \"Int\".")]
    [InlineData("ints: [1, null]", "1:18 Expected a value of type \"Int!\", found null.")]
    [InlineData("ints: [1, \"x\"]", "1:18 Expected a value of type \"Int\".")]
    [InlineData("text: 1", "1:14 Expected a value of type \"String\".")]
    [InlineData("text: SIT", "1:14 Expected a value of type \"String\".")]
    [InlineData("truth: 1", "1:15 Expected a value of type \"Boolean\".")]
    [InlineData("number: \"1\"", "1:16 Expected a value of type \"Float\".")]
    [InlineData("number: 1e999", "1:16 Expected a value of type \"Float\".")]
    [InlineData("id: 1.5", "1:12 Expected a value of type \"ID\".")]
    [InlineData("dog: ROLL", "1:13 The enum \"Command\" has no such value.")]
    [InlineData("dog: \"SIT\"", "1:13 Expected a value of the enum \"Command\", which is written as a bare name.")]
    [InlineData("int: 12345678901234567890", "1:13 Expected a value of type \"Int\".")]
    [InlineData("int: SIT", "1:13 Expected a value of type \"Int\".")]
    [InlineData("int: {}", "1:13 Expected a value of type \"Int\".")]
    [InlineData("ints: \"x\"", "1:14 Expected a value of type \"Int\".")]
    [InlineData("text: 1.5", "1:14 Expected a value of type \"String\".")]
    [InlineData("text: true", "1:14 Expected a value of type \"String\".")]
    [InlineData("truth: \"true\"", "1:15 Expected a value of type \"Boolean\".")]
    [InlineData("truth: TRUE", "1:15 Expected a value of type \"Boolean\".")]
    [InlineData("number: NaN", "1:16 Expected a value of type \"Float\".")]
    [InlineData("id: true", "1:12 Expected a value of type \"ID\".")]
    [InlineData("id: SIT", "1:12 Expected a value of type \"ID\".")]
    [InlineData("dog: sit", "1:13 The enum \"Command\" has no such value.")]
    [InlineData("dog: 1", "1:13 Expected a value of the enum \"Command\", which is written as a bare name.")]
    [InlineData("dog: true", "1:13 Expected a value of the enum \"Command\", which is written as a bare name.")]
    [InlineData("filter: 1", "1:16 Expected an object of type \"Filter\".")]
    [InlineData("filter: {}", "1:16 The field \"Filter.need\" of required type \"Int!\" was not given.")]
    [InlineData("filter: {need: null}", "1:23 Expected a value of type \"Int!\", found null.")]
    [InlineData("filter: {need: 1, other: 2}", "1:26 The input object \"Filter\" has no field \"other\".")]
    [InlineData("filter: {need: 1, any: [{need: \"x\"}]}", "1:39 Expected a value of type \"Int\".")]
    [InlineData("odd: 2", "1:13 Expected a value of type \"Odd\": it is not odd.")]
    public void Other_literals_are_refused(string argument, string error) => Pets.Refuses($"{{ take({argument}) }}", error);

    [Theory]
    [InlineData("{}")]
    [InlineData("{id: 1, name: \"x\"}")]
    [InlineData("{id: null}")]
    [InlineData("{id: 1, name: null}")]
    public void One_of_takes_exactly_one_field(string lookup) => Pets.Refuses(
        $"{{ find(by: {lookup}) {{ name }} }}", "1:12 Exactly one field of \"Lookup\" must be given, and not as null.");

    [Fact]
    public void Default_values_of_variables_are_checked() =>
        Pets.Refuses("query ($a: Int = \"x\") { take(int: $a) }", "1:18 Expected a value of type \"Int\".");

    [Fact]
    public void Arguments_of_directives_are_checked() =>
        Pets.Refuses("{ dog @skip(if: 1) { name } }", "1:17 Expected a value of type \"Boolean\".");
}
