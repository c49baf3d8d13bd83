namespace ServiceHub.GraphQL.Execution;

/// <summary>Takes the one JSON value that a scalar's codec writes.</summary>
public readonly ref struct ScalarWriter
{
    private readonly ResponseBuffer _buffer;

    internal ScalarWriter(ResponseBuffer buffer) => _buffer = buffer;

    /// <summary>Writes a string.</summary>
    /// <param name="text">Its characters, escaped as JSON needs it.</param>
    public void WriteString(ReadOnlySpan<char> text) => _buffer.WriteString(text);

    /// <summary>Writes a number.</summary>
    /// <param name="number">The number.</param>
    public void WriteNumber(long number) => _buffer.WriteFormatted(number);

    /// <summary>Writes a number.</summary>
    /// <param name="number">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite: JSON has no such number.</exception>
    public void WriteNumber(double number)
    {
        if (!double.IsFinite(number))
        {
            throw new ArgumentOutOfRangeException(nameof(number), "JSON has no such number.");
        }
        _buffer.WriteFormatted(number);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="number">The number.</param>
    public void WriteNumber(decimal number) => _buffer.WriteFormatted(number);

    /// <summary>Writes true or false.</summary>
    /// <param name="value">Which.</param>
    public void WriteBoolean(bool value) => _buffer.WriteBoolean(value);

    /// <summary>Writes JSON as it is, such as an object.</summary>
    /// <param name="utf8Json">One JSON value.</param>
    public void WriteRaw(ReadOnlySpan<byte> utf8Json) => _buffer.WriteRaw(utf8Json);
}
