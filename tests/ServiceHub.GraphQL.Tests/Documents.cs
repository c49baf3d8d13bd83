using System.Text;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests;

/// <summary>Documents and schemas from text, for tests of the parts.</summary>
internal static class Documents
{
    private static readonly ParserLimits Limits = new(15_000, 200);

    public static SourceText Source(string text, string name = "test.graphql") => new(name, Encoding.UTF8.GetBytes(text));

    public static DocumentNode Parse(string text) =>
        Parser.Parse(Source(text), Limits, out var failure) ?? throw new InvalidOperationException(failure!.Message);

    /// <returns>Where and why the text is refused, such as <c>1:3 Expected a name.</c></returns>
    public static string Refusal(string text)
    {
        Parser.Parse(Source(text), Limits, out var failure).ShouldBeNull();
        var location = new SourcePosition(Source(text), failure!.Offset).Location;
        return $"{location.Line}:{location.Column} {failure.Message}";
    }

    public static T First<T>(string text)
        where T : DefinitionNode => Parse(text).Definitions[0].ShouldBeOfType<T>();

    public static Schema Schema(params string[] sdl) => GraphQL.Types.Schema.Load(sdl.Select((text, i) => Source(text, $"{i + 1}.graphql")));

    public static IReadOnlyList<string> SchemaProblems(params string[] sdl) =>
        Should.Throw<SchemaException>(() => Schema(sdl)).Problems;
}
