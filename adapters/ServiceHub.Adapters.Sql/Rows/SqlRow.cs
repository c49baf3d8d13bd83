using System.Buffers;
using System.Data.Common;
using System.Text;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Sql.Rows;

/// <summary>
/// The current row of a result as texts, read piece by piece, so that no more than the manifest allows is ever held of an answer.
/// </summary>
internal sealed class SqlRow(DbDataReader reader, SqlColumns columns, bool boundsTexts, int maxAnswerBytes) : IDisposable
{
    private const int BufferSize = 4_096;

    private readonly IReadOnlyList<(int Ordinal, int Place)> _columns = columns.Locate(reader);
    private readonly (bool IsText, string? Text)[] _texts = new (bool, string?)[columns.Count];
    private readonly bool[] _areWhole = [.. Enumerable.Repeat(boundsTexts, columns.Count)];
    private readonly char[] _buffer = ArrayPool<char>.Shared.Rent(BufferSize);
    private long _bytesLeft = maxAnswerBytes;

    /// <summary>The text in a column; the answer is false where a value stands that is none, such as bytes.</summary>
    public bool TryRead(int place, out string? text)
    {
        (var isText, text) = _texts[place];
        return isText;
    }

    /// <summary>Reads the row to which the reader was moved.</summary>
    /// <exception cref="AgencyException">The answer is larger than the manifest allows.</exception>
    public async ValueTask ReadAsync(CancellationToken cancellation)
    {
        foreach (var (ordinal, place) in _columns)
        {
            // Empty ones cost something as well: rows without end are refused whatever they hold.
            Spend(1);
            _texts[place] = await reader.IsDBNullAsync(ordinal, cancellation) ? (true, null)
                : reader.GetFieldType(ordinal) == typeof(string) && OpenText(ordinal, place) is { } text ? (true, await ReadTextAsync(text, cancellation))
                : ReadValue(ordinal);
        }
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer, clearArray: true);

    /// <summary>Opens a text; null where the engine gives the values of a column only whole, such as PostgreSQL's enumerations.</summary>
    private TextReader? OpenText(int ordinal, int place)
    {
        try
        {
            return _areWhole[place] ? null : reader.GetTextReader(ordinal);
        }
        catch (InvalidCastException)
        {
            _areWhole[place] = true;
            return null;
        }
    }

    private async ValueTask<string> ReadTextAsync(TextReader opened, CancellationToken cancellation)
    {
        using var text = opened;
        StringBuilder? whole = null;
        while (true)
        {
            var count = await text.ReadBlockAsync(_buffer.AsMemory(0, BufferSize), cancellation);
            Spend(Encoding.UTF8.GetByteCount(_buffer, 0, count));
            if (count < BufferSize && whole is null)
            {
                return new string(_buffer, 0, count);
            }
            whole = (whole ?? new StringBuilder()).Append(_buffer, 0, count);
            if (count < BufferSize)
            {
                return whole.ToString();
            }
        }
    }

    private (bool IsText, string? Text) ReadValue(int ordinal)
    {
        try
        {
            var text = SqlText.Of(reader.GetValue(ordinal), reader.GetDataTypeName(ordinal));
            Spend(text is null ? 0 : Encoding.UTF8.GetByteCount(text));
            return (text is not null, text);
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException)
        {
            // A number of more digits than can be held exactly, or a type that the client does not know.
            return (false, null);
        }
    }

    private void Spend(int bytes)
    {
        _bytesLeft -= bytes;
        if (_bytesLeft < 0)
        {
            throw new AgencyException(AgencyFailure.Malformed($"The answer is larger than {maxAnswerBytes} bytes."));
        }
    }
}
