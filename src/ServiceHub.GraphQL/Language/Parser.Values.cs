using System.Text;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Language;

/// <content>Values and type references (specification, sections 2.10 to 2.12).</content>
internal ref partial struct Parser
{
    private ValueNode ParseValue(bool isConst)
    {
        var start = Start;
        switch (Current)
        {
            case TokenKind.BracketOpen:
                return ParseList(isConst);
            case TokenKind.BraceOpen:
                return ParseObject(isConst);
            case TokenKind.Dollar:
                return ParseVariable(isConst);
            case TokenKind.String or TokenKind.BlockString:
                return ParseDescription()!;
            case TokenKind.Int:
                return new IntValueNode(start, TakeText());
            case TokenKind.Float:
                return new FloatValueNode(start, TakeText());
            case TokenKind.Name:
                return ParseNamedValue();
            default:
                FailExpecting("a value");
                return new NullValueNode(start);
        }
    }

    private string TakeText()
    {
        var text = Encoding.ASCII.GetString(_lexer.Token);
        _lexer.Advance();
        return text;
    }

    private ValueNode ParseNamedValue()
    {
        var name = ParseName();
        return name.Value switch
        {
            "true" => new BooleanValueNode(name.Start, true),
            "false" => new BooleanValueNode(name.Start, false),
            "null" => new NullValueNode(name.Start),
            _ => new EnumValueNode(name.Start, name.Value),
        };
    }

    private VariableNode ParseVariable(bool isConst)
    {
        var start = Start;
        if (isConst)
        {
            _lexer.Fail("A variable cannot stand in a constant value.", start);
        }
        _lexer.Advance();
        return new VariableNode(start, ParseName().Value);
    }

    private ListValueNode ParseList(bool isConst)
    {
        var start = Start;
        var count = _open.Count;
        Enter();
        _lexer.Advance();
        while (GoesOn(TokenKind.BracketClose))
        {
            _open.Push(ParseValue(isConst));
        }
        Leave();
        return new ListValueNode(start, _open.PopTo<ValueNode>(count));
    }

    private ObjectValueNode ParseObject(bool isConst)
    {
        var start = Start;
        var count = _open.Count;
        Enter();
        _lexer.Advance();
        while (GoesOn(TokenKind.BraceClose))
        {
            _open.Push(ParseArgument(isConst));
        }
        Leave();
        return new ObjectValueNode(start, _open.PopTo<ArgumentNode>(count));
    }

    private TypeNode ParseType()
    {
        var start = Start;
        TypeNode type;
        if (Current == TokenKind.BracketOpen)
        {
            Enter();
            _lexer.Advance();
            type = new ListTypeNode(start, ParseType());
            Expect(TokenKind.BracketClose);
            Leave();
        }
        else
        {
            type = ParseNamedType();
        }
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type) : type;
    }

    private NamedTypeNode ParseNamedType() => new(ParseName());
}
