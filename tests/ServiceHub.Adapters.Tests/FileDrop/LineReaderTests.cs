using System.Text;
using ServiceHub.Adapters.File.Formats.FixedWidth;

namespace ServiceHub.Adapters.Tests.FileDrop;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\r\nb\nc", "a", "b", "c")]
    [InlineData("\n\r\n", "", "")]
    [InlineData("a\rb\r\n", "a\rb")]
    public async Task Reads_lines_by_their_ends(string text, params string[] lines) =>
        (await ReadAsync(Encoding.ASCII.GetBytes(text), 10)).ShouldBe(lines);

    [Fact]
    public async Task Reads_lines_across_the_ends_of_its_buffer()
    {
        var lines = Enumerable.Range(0, 30_000).Select(number => new string('x', number % 90)).ToArray();

        (await ReadAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines) + "\r\n"), 100)).ShouldBe(lines);
    }

    [Fact]
    public async Task Keeps_its_place_past_a_line_of_megabytes()
    {
        var bytes = Encoding.ASCII.GetBytes($"first\n{new string('x', 3_000_000)}\nlast\n");

        (await ReadAsync(bytes, 10)).ShouldBe(["first", "too long", "last"]);
    }

    [Fact]
    public async Task Tells_a_line_that_is_one_byte_too_long() =>
        (await ReadAsync("0123456789\n0123456789x\n0123456789\r\n"u8.ToArray(), 10)).ShouldBe(["0123456789", "too long", "0123456789"]);

    [Fact]
    public async Task Reads_over_a_byte_order_mark() =>
        (await ReadAsync([0xEF, 0xBB, 0xBF, .. "0123456789\nb\n"u8], 10)).ShouldBe(["0123456789", "b"]);

    private static async Task<List<string>> ReadAsync(byte[] bytes, int longest)
    {
        var reader = new LineReader(new MemoryStream(bytes), longest);
        var lines = new List<string>();
        while (await reader.ReadAsync(CancellationToken.None))
        {
            lines.Add(reader.IsTooLong ? "too long" : Encoding.ASCII.GetString(reader.Line.Span));
            reader.Number.ShouldBe(lines.Count);
        }
        return lines;
    }
}
