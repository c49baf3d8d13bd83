using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ServiceHub.GraphQL.Language;

/// <summary>
/// Cuts UTF-8 into tokens (specification, section 2.1). It stands on one token at a time; the first failure is kept and ends the reading.
/// </summary>
internal ref partial struct Lexer
{
    /// <summary>Which bytes a name goes on with.</summary>
    private static readonly bool[] NameBytes = [.. Enumerable.Range(0, 256).Select(value => IsNameContinue((byte)value))];

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly int _maxTokens;
    private int _position;
    private int _tokens;

    public Lexer(ReadOnlySpan<byte> utf8, int maxTokens)
    {
        _utf8 = utf8;
        _maxTokens = maxTokens;
        if (!Utf8.IsValid(utf8))
        {
            Fail("The document is not valid UTF-8.", FirstInvalid(utf8));
        }
    }

    public TokenKind Kind { get; private set; }

    /// <summary>The token's first byte.</summary>
    public int Start { get; private set; }

    public SyntaxFailure? Failure { get; private set; }

    public readonly ReadOnlySpan<byte> Token => _utf8[Start.._position];

    public void Fail(string message, int offset)
    {
        Failure ??= new SyntaxFailure(message, offset);
        Kind = TokenKind.Failed;
    }

    public void Advance()
    {
        if (Failure is not null)
        {
            return;
        }
        SkipIgnored();
        Start = _position;
        if (_position == _utf8.Length)
        {
            Kind = TokenKind.EndOfDocument;
            return;
        }
        if (++_tokens > _maxTokens)
        {
            Fail($"The document has more than {_maxTokens} tokens.", _position);
            return;
        }
        Read(_utf8[_position]);
    }

    /// <summary>The text of the string token on which the lexer stands.</summary>
    public string ReadString()
    {
        if (Kind == TokenKind.BlockString)
        {
            return BlockString.Decode(Token[3..^3]);
        }
        var text = StringEscapes.Decode(Token[1..^1], out var error, out var at);
        if (error is not null)
        {
            Fail(error, Start + 1 + at);
        }
        return text ?? "";
    }

    [SuppressMessage("Maintainability", "CA1502", Justification = "One branch a punctuator.")]
    private void Read(byte first)
    {
        switch (first)
        {
            case (byte)'!': Punctuator(TokenKind.Bang); break;
            case (byte)'$': Punctuator(TokenKind.Dollar); break;
            case (byte)'&': Punctuator(TokenKind.Ampersand); break;
            case (byte)'(': Punctuator(TokenKind.ParenOpen); break;
            case (byte)')': Punctuator(TokenKind.ParenClose); break;
            case (byte)':': Punctuator(TokenKind.Colon); break;
            case (byte)'=': Punctuator(TokenKind.EqualsSign); break;
            case (byte)'@': Punctuator(TokenKind.At); break;
            case (byte)'[': Punctuator(TokenKind.BracketOpen); break;
            case (byte)']': Punctuator(TokenKind.BracketClose); break;
            case (byte)'{': Punctuator(TokenKind.BraceOpen); break;
            case (byte)'|': Punctuator(TokenKind.Pipe); break;
            case (byte)'}': Punctuator(TokenKind.BraceClose); break;
            case (byte)'.': ReadSpread(); break;
            case (byte)'"': ReadQuoted(); break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): ReadNumber(); break;
            default: ReadName(first); break;
        }
    }

    private void Punctuator(TokenKind kind)
    {
        _position++;
        Kind = kind;
    }

    private void SkipIgnored()
    {
        while (_position < _utf8.Length)
        {
            var current = _utf8[_position];
            if (current is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)',')
            {
                _position++;
            }
            else if (current == '#')
            {
                var length = _utf8[_position..].IndexOfAny((byte)'\n', (byte)'\r');
                _position = length < 0 ? _utf8.Length : _position + length;
            }
            else if (current == 0xEF && _utf8[_position..].StartsWith("\uFEFF"u8))
            {
                _position += 3;
            }
            else
            {
                return;
            }
        }
    }

    private void ReadName(byte first)
    {
        if (!IsNameStart(first))
        {
            Rune.DecodeFromUtf8(_utf8[_position..], out var rune, out _);
            Fail(string.Create(CultureInfo.InvariantCulture, $"Unexpected character U+{rune.Value:X4}."), _position);
            return;
        }
        var rest = _utf8[_position..];
        var length = 1;
        while (length < rest.Length && NameBytes[rest[length]])
        {
            length++;
        }
        _position += length;
        Kind = TokenKind.Name;
    }

    private void ReadSpread()
    {
        if (_utf8[_position..].StartsWith("..."u8))
        {
            _position += 3;
            Kind = TokenKind.Spread;
            return;
        }
        Fail("Expected \"...\".", _position);
    }

    private readonly byte Peek() => _position < _utf8.Length ? _utf8[_position] : (byte)0;

    private static bool IsNameStart(byte value) => char.IsAsciiLetter((char)value) || value == '_';

    private static bool IsNameContinue(byte value) => char.IsAsciiLetterOrDigit((char)value) || value == '_';

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }
        return offset;
    }
}
