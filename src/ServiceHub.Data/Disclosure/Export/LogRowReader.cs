using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Disclosure.Export;

/// <summary>Takes the line of a row apart, byte by byte as <see cref="LogLines"/> writes it.</summary>
internal ref struct LogRowReader
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdef"u8);

    private ReadOnlySpan<byte> _rest;

    /// <summary>32 bytes.</summary>
    public byte[] LeafHash { get; } = new byte[MerkleHash.Length];

    /// <summary>Null of an erased row.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>What the row holds; nothing of an erased one.</summary>
    public ReadOnlySpan<byte> Body { get; private set; }

    public LogRowReader(ReadOnlySpan<byte> line) => _rest = line;

    /// <returns>What is wrong with the line; null when it was read.</returns>
    public string? Read(long number)
    {
        if (!Take(LogLines.RowStart))
        {
            return "its line does not begin as a row's";
        }
        if (!Take(number.ToString(CultureInfo.InvariantCulture) + LogLines.Leaf))
        {
            return Utf8Parser.TryParse(_rest, out long other, out _) && other != number
                ? string.Create(CultureInfo.InvariantCulture, $"row {other} stands in its place")
                : "its line is not as the hub writes it";
        }
        if (!TakeHash(LeafHash))
        {
            return "its leaf is no hash";
        }
        if (_rest.SequenceEqual(Encoding.ASCII.GetBytes(LogLines.ErasedEnd)))
        {
            return null;
        }
        Salt = new byte[MerkleHash.Length];
        if (!Take(LogLines.Salt) || !TakeHash(Salt) || !Take(LogLines.Entry) || !_rest.EndsWith(Encoding.ASCII.GetBytes(LogLines.RowEnd)))
        {
            return "its line is not as the hub writes it";
        }
        Body = _rest[..^LogLines.RowEnd.Length];
        return DisclosureLog.LeafHash(Salt, Body).AsSpan().SequenceEqual(LeafHash) ? null : "its content does not fit its leaf";
    }

    private bool Take(string text)
    {
        Span<byte> expected = stackalloc byte[64];
        expected = expected[..Encoding.ASCII.GetBytes(text, expected)];
        if (!_rest.StartsWith(expected))
        {
            return false;
        }
        _rest = _rest[expected.Length..];
        return true;
    }

    private bool TakeHash(Span<byte> hash)
    {
        var length = 2 * hash.Length;
        if (_rest.Length < length || _rest[..length].ContainsAnyExcept(HexDigits))
        {
            return false;
        }
        Convert.FromHexString(_rest[..length], hash, out _, out _);
        _rest = _rest[length..];
        return true;
    }
}
