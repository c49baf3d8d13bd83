using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;

namespace ServiceHub.GraphQL.Execution;

/// <summary>Grows a pooled buffer of JSON that can be cut back, which null propagation needs.</summary>
/// <param name="limit">The bytes beyond which it does not grow.</param>
internal sealed class ResponseBuffer(int limit) : IDisposable
{
    private const int LongestFormatted = 64;
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\");

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);

    public int Position { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Position);

    public void CutTo(int position) => Position = position;

    public void WriteByte(byte value)
    {
        Reserve(1)[0] = value;
        Position++;
    }

    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        Position += utf8.Length;
    }

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a number, or another value whose text needs no escapes.</summary>
    public void WriteFormatted<T>(T value)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(Reserve(LongestFormatted), out var written, default, CultureInfo.InvariantCulture);
        Position += written;
    }

    public void WriteString(ReadOnlySpan<char> text)
    {
        WriteByte((byte)'"');
        int special;
        while ((special = text.IndexOfAny(Escaped)) >= 0)
        {
            WriteText(text[..special]);
            WriteEscape(text[special]);
            text = text[(special + 1)..];
        }
        WriteText(text);
        WriteByte((byte)'"');
    }

    public void Dispose()
    {
        var bytes = Interlocked.Exchange(ref _bytes, []);
        Position = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        // One UTF-16 unit needs at most three bytes; half a surrogate pair becomes U+FFFD.
        Utf8.FromUtf16(text, Reserve(text.Length * 3), out _, out var written);
        Position += written;
    }

    private void WriteEscape(char special)
    {
        var letter = special switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => 'u',
        };
        WriteByte((byte)'\\');
        WriteByte((byte)letter);
        if (letter == 'u')
        {
            Utf8Formatter.TryFormat((int)special, Reserve(4), out var written, new StandardFormat('x', 4));
            Position += written;
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Position < count)
        {
            if (Position + count > limit)
            {
                throw new ResponseTooLargeException();
            }
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Position + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
        return _bytes.AsSpan(Position);
    }
}
