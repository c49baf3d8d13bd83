using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Tests.Language;

public class SourceLocatorTests
{
    private static readonly SourceText Text = Documents.Source("a\r\nไb\rc\n\n😀d");

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(6, 2, 2)]
    [InlineData(7, 2, 3)]
    [InlineData(8, 3, 1)]
    [InlineData(10, 4, 1)]
    [InlineData(11, 5, 1)]
    [InlineData(15, 5, 3)]
    [InlineData(99, 5, 4)]
    public void Lines_and_columns_are_counted(int offset, int line, int column) =>
        new SourceLocator(Text.Utf8).Locate(offset).ShouldBe(new SourceLocation(line, column));

    [Fact]
    public void Offsets_in_any_order_give_the_same_places()
    {
        var locator = new SourceLocator(Text.Utf8);
        int[] offsets = [2, 3, 3, 15, 7, 8, 0, 2, 11, 10, 99, 1];

        offsets.Select(locator.Locate).ShouldBe(offsets.Select(offset => new SourceLocator(Text.Utf8).Locate(offset)));
    }

    [Theory]
    [InlineData("ab\r\n")]
    [InlineData("ไ\n\n")]
    [InlineData("😀")]
    [InlineData("\r")]
    public void Places_far_into_a_text_are_counted_from_what_was_remembered(string line)
    {
        var text = string.Concat(Enumerable.Repeat(line, 3000));
        var source = Documents.Source(text);
        int[] repeats = [2999, 1500, 7, 2998, 0];

        foreach (var before in repeats.Select(count => string.Concat(Enumerable.Repeat(line, count))))
        {
            var lines = before.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
            source.Locate(System.Text.Encoding.UTF8.GetByteCount(before)).ShouldBe(new SourceLocation(lines.Length, lines[^1].Length + 1));
        }
    }
}
