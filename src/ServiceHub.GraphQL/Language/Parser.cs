using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Language;

/// <summary>
/// Reads a document by recursive descent. A failure is kept and turns every later token into <see cref="TokenKind.Failed"/>,
/// so that all methods come to their end without exceptions; what they return then is thrown away.
/// Each part of the grammar has a file of its own.
/// </summary>
internal ref partial struct Parser
{
    private readonly int _maxDepth;
    private Lexer _lexer;
    private NodeStack _open = new();
    private int _depth;

    private Parser(ReadOnlySpan<byte> utf8, ParserLimits limits)
    {
        _lexer = new Lexer(utf8, limits.MaxTokens);
        _maxDepth = limits.MaxDepth;
    }

    private readonly TokenKind Current => _lexer.Kind;

    private readonly int Start => _lexer.Start;

    /// <summary>Reads a document of any definitions.</summary>
    /// <returns>The document; null when there is a failure.</returns>
    public static DocumentNode? Parse(SourceText source, ParserLimits limits, out SyntaxFailure? failure)
    {
        var parser = new Parser(source.Utf8.Span, limits);
        parser._lexer.Advance();
        do
        {
            parser._open.Push(parser.ParseDefinition());
        }
        while (parser.Current is not (TokenKind.EndOfDocument or TokenKind.Failed));
        failure = parser._lexer.Failure;
        return failure is null ? new DocumentNode(source, parser._open.PopTo<DefinitionNode>(0)) : null;
    }

    private readonly bool At(ReadOnlySpan<byte> keyword) => Current == TokenKind.Name && _lexer.Token.SequenceEqual(keyword);

    private bool Skip(TokenKind kind)
    {
        if (Current != kind)
        {
            return false;
        }
        _lexer.Advance();
        return true;
    }

    private bool Skip(ReadOnlySpan<byte> keyword)
    {
        if (!At(keyword))
        {
            return false;
        }
        _lexer.Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
        {
            FailExpecting(kind.Describe());
        }
    }

    /// <summary>Whether a list goes on; takes its closing token.</summary>
    private bool GoesOn(TokenKind close) => Current != TokenKind.Failed && !Skip(close);

    private void FailExpecting(string what)
    {
        // A string is decoded where it is wanted; what is wrong within it comes before its being in the wrong place.
        if (Current == TokenKind.String)
        {
            _lexer.ReadString();
        }
        _lexer.Fail($"Expected {what}, found {Current.Describe()}.", Start);
    }

    /// <summary>Counts a level of nesting, which is a level of this parser's recursion.</summary>
    private void Enter()
    {
        if (++_depth > _maxDepth)
        {
            _lexer.Fail($"The document is nested more than {_maxDepth} levels deep.", Start);
        }
    }

    private void Leave() => _depth--;

    private NameNode ParseName()
    {
        if (Current != TokenKind.Name)
        {
            FailExpecting(TokenKind.Name.Describe());
            return new NameNode("", Start);
        }
        var name = new NameNode(NameCache.Get(_lexer.Token), Start);
        _lexer.Advance();
        return name;
    }

    private DefinitionNode ParseDefinition()
    {
        var start = Start;
        var description = ParseDescription();
        if (Current == TokenKind.BraceOpen && description is null)
        {
            return new OperationNode(start, OperationKind.Query, null, [], [], ParseSelectionSet());
        }
        if (At("fragment"u8))
        {
            return ParseFragment(start, description);
        }
        return TryOperationKind(out var kind) ? ParseOperation(start, kind, description) : ParseTypeSystemDefinition(start, description);
    }

    private StringValueNode? ParseDescription()
    {
        if (Current is not (TokenKind.String or TokenKind.BlockString))
        {
            return null;
        }
        var text = new StringValueNode(Start, _lexer.ReadString(), Current == TokenKind.BlockString);
        _lexer.Advance();
        return text;
    }

    private readonly bool TryOperationKind(out OperationKind kind)
    {
        kind = At("mutation"u8) ? OperationKind.Mutation : At("subscription"u8) ? OperationKind.Subscription : OperationKind.Query;
        return kind != OperationKind.Query || At("query"u8);
    }
}
