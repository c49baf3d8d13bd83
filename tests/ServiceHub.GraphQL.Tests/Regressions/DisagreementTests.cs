using System.Text;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Tests.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Validation;

namespace ServiceHub.GraphQL.Tests.Regressions;

/// <summary>Where this engine and the reference implementation once disagreed.</summary>
public class DisagreementTests
{
    private static readonly Schema Schema = Documents.Schema(
        "type Query { id: ID lonely: Lonely a: Int b(x: Int!): Int c(in: In): Int } input In { g: Int h: Int } interface Lonely { id: ID } type Subscription { id: ID other: ID }");

    [Theory]
    [InlineData("query ($x: Int!, $x: Int) { b(x: $x) }", "1:18 1:34")]
    [InlineData("query (\"described\" $x: Int) { id }", "1:8")]
    [InlineData("subscription { ... on Query { id } }", "1:14")]
    [InlineData("subscription { id other id }", "1:19")]
    [InlineData("subscription { id @skip(if: true) other @include(if: true) }", "1:19 1:41")]
    [InlineData("subscription { ...F } fragment F on Subscription { ... @defer { id } }", "1:56 1:16")]
    [InlineData("{ c(in: {g: \"\" g: \"\"}) }", "1:19")]
    [InlineData("{ id } \"described\" fragment F on Query { id }", "1:8")]
    [InlineData("{ ...F } fragment F on Query { id } fragment F on Query { nope }", "1:59")]
    public void Places_are_those_of_the_reference(string document, string place) => Places(document).ShouldContain(place);

    [Fact]
    public void Of_several_fragments_with_one_name_the_last_counts() =>
        Places("{ ...F } fragment F on Query { k: a ...G } fragment G on Query { id } fragment F on Query { id }").ShouldBe(["1:19 1:80", "1:44"]);

    [Fact]
    public void A_conflict_is_told_once_for_each_selection_set_that_meets_it() =>
        Places("{ ...A ...B } fragment A on Query { k: a ...B } fragment B on Query { k: id }").ShouldBe(["1:37 1:71", "1:37 1:71"]);

    [Fact]
    public void Conflicts_with_own_fields_come_before_those_among_fragments() =>
        Places("{ lonely { ...F ...G } lonely { k: id ...G } } fragment F on Lonely { k: a } fragment G on Lonely { k: b }")
            .ShouldContain("1:3 1:33 1:33 1:71 1:24 1:71 1:101 1:101");

    [Theory]
    [InlineData("{ \"\\u{110000}\" }", 3)]
    [InlineData("{ a(b: \"\\", 8)]
    [InlineData("{ a(b: \"\\\n\") }", 8)]
    [InlineData("{ a(b: \"\\u{41", 8)]
    [InlineData("{ a(b: \"\\x and more", 8)]
    [InlineData("{ a(b: \"\\t", 10)]
    public void What_is_wrong_within_a_string_comes_before_its_place_and_its_end(string document, int offset)
    {
        Parser.Parse(new SourceText("query", Encoding.UTF8.GetBytes(document)), new ParserLimits(100, 100), out var failure);
        failure!.Offset.ShouldBe(offset);
    }

    [Fact]
    public void An_interface_without_implementations_can_be_spread_in_itself() => Places("{ lonely { ... on Lonely { id } } }").ShouldBeEmpty();

    [Fact]
    public async Task An_item_that_its_codec_cannot_write_is_null_alone()
    {
        var engine = Asking.Engine("type Query { odd: [Odd] } scalar Odd", map =>
        {
            map.Scalar<string>("Odd", Contract.AnyText, text => text == "bad" ? throw new FormatException() : text);
            map.Query().Field("odd", _ => new[] { "good", "bad" });
        });
        var answer = await engine.Ask("{ odd }", exceptions: []);
        answer.ShouldContain("\"path\":[\"odd\",1]");
        answer.ShouldContain("\"data\":{\"odd\":[\"good\",null]}");
    }

    [Fact]
    public async Task An_input_object_whose_fields_are_known_at_start_only_is_a_dictionary_of_what_was_given()
    {
        var engine = Asking.Engine("type Query { keys(by: By): String } input By { a: Int = 1 b: By c: Int }", map =>
        {
            map.Input<IReadOnlyDictionary<string, object?>>("By");
            map.Query().Field("keys", (_, arguments) => string.Join(' ', arguments.Get<IReadOnlyDictionary<string, object?>>("by").Keys));
        });
        (await engine.Ask("{ keys(by: { b: null }) }")).ShouldBe("{\"data\":{\"keys\":\"a b\"}}");
    }

    [Fact]
    public async Task An_unknown_field_is_not_one_of_the_fields_of_a_OneOf_object()
    {
        var engine = Asking.Engine("type Query { by(by: By): String } input By @oneOf { a: Int b: Int }", map =>
        {
            map.Input<IReadOnlyDictionary<string, object?>>("By");
            map.Query().Field("by", (_, arguments) => arguments.Has("by") ? "" : null);
        });
        var answer = await engine.Ask("query ($by: By) { by(by: $by) }", """{"by": {"a": 1, "c": 2}}""");
        answer.Split("\"message\"").Length.ShouldBe(2, answer);
    }

    private static List<string> Places(string document) =>
        [.. new DocumentValidator(Schema, (ScalarType _, ValueNode _) => null, new ExecutionLimits()).Validate(Documents.Parse(document))
            .Select(error => string.Join(' ', error.Locations.Select(at => $"{at.Line}:{at.Column}")))];
}
