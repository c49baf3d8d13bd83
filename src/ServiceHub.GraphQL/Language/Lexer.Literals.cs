namespace ServiceHub.GraphQL.Language;

/// <content>Numbers and strings (specification, sections 2.10.1, 2.10.2 and 2.10.4).</content>
internal ref partial struct Lexer
{
    private void ReadNumber()
    {
        Kind = TokenKind.Int;
        _position += Peek() == '-' ? 1 : 0;
        if (Peek() == '0')
        {
            _position++;
        }
        else
        {
            ReadDigits();
        }
        if (Peek() == '.')
        {
            _position++;
            ReadDigits();
            TurnTo(TokenKind.Float);
        }
        if (Peek() is (byte)'e' or (byte)'E')
        {
            _position++;
            _position += Peek() is (byte)'+' or (byte)'-' ? 1 : 0;
            ReadDigits();
            TurnTo(TokenKind.Float);
        }
        if (Peek() == '.' || IsNameContinue(Peek()))
        {
            Fail("A number ends with a digit that no digit, letter, underscore or dot follows.", _position);
        }
    }

    private void ReadDigits()
    {
        if (!char.IsAsciiDigit((char)Peek()))
        {
            Fail("Expected a digit.", _position);
        }
        while (char.IsAsciiDigit((char)Peek()))
        {
            _position++;
        }
    }

    private void TurnTo(TokenKind kind) => Kind = Failure is null ? kind : TokenKind.Failed;

    private void ReadQuoted()
    {
        if (_utf8[_position..].StartsWith("\"\"\""u8))
        {
            ReadBlock();
            return;
        }
        _position++;
        while (true)
        {
            var length = _utf8[_position..].IndexOfAny("\"\\\n\r"u8);
            if (length < 0 || _utf8[_position + length] is (byte)'\n' or (byte)'\r')
            {
                FailUnclosed(length < 0 ? _utf8.Length : _position + length);
                return;
            }
            _position += length + 1;
            if (_utf8[_position - 1] == '"')
            {
                Kind = TokenKind.String;
                return;
            }
            // The escaped character is looked at when the string is decoded; here it only must not close the string.
            _position += Peek() is (byte)'"' or (byte)'\\' ? 1 : 0;
        }
    }

    /// <summary>A wrong escape comes before the missing quote.</summary>
    private void FailUnclosed(int end)
    {
        StringEscapes.Decode(_utf8[(Start + 1)..end], out var error, out var at);
        Fail(error ?? "The string is not closed on its line.", error is null ? end : Start + 1 + at);
    }

    private void ReadBlock()
    {
        _position += 3;
        while (true)
        {
            var length = _utf8[_position..].IndexOf("\"\"\""u8);
            if (length < 0)
            {
                Fail("The block string is not closed.", _utf8.Length);
                return;
            }
            var isEscaped = length > 0 && _utf8[_position + length - 1] == '\\';
            _position += length + 3;
            if (!isEscaped)
            {
                Kind = TokenKind.BlockString;
                return;
            }
        }
    }
}
