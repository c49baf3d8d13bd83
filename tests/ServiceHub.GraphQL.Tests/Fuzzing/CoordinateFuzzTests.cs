using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Utilities;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

public class CoordinateFuzzTests
{
    private static readonly string[] Parts = ["Query", "Item", "defer", "id", "node", "a", "_1", ".", "(", ":", ")", ":)", "@", " ", "\n", "1", "ไ", "\0", ""];

    private static readonly Schema Schema = Documents.Schema(Playground.Sdl);

    [Fact]
    public void Random_coordinates_are_read_or_refused_and_what_is_read_is_written_the_same() =>
        Fuzz.Try(2000, Text, text =>
        {
            if (SchemaCoordinate.TryParse(text, out var coordinate))
            {
                coordinate.ToString().ShouldBe(text);
                coordinate.Find(Schema);
            }
        });

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("(a:)")]
    [InlineData("@")]
    public async Task A_million_characters_are_refused(string part) =>
        (await Task.Run(() => SchemaCoordinate.TryParse(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)) + "!", out _))
            .WaitAsync(TimeSpan.FromSeconds(60))).ShouldBeFalse();

    private static string Text(Choices choices)
    {
        var text = choices.Of(Parts);
        while (choices.AreLeft && text.Length < 40)
        {
            text += choices.Of(Parts);
        }
        return text;
    }
}
