using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Language;

/// <content>Operations and fragments (specification, sections 2.3 to 2.8, 2.12 and 2.13).</content>
internal ref partial struct Parser
{
    private OperationNode ParseOperation(int start, OperationKind kind, StringValueNode? description)
    {
        _lexer.Advance();
        NameNode? name = Current == TokenKind.Name ? ParseName() : null;
        return new OperationNode(start, kind, name, ParseVariableDefinitions(), ParseDirectives(isConst: false), ParseSelectionSet())
        {
            Description = description,
        };
    }

    private FragmentNode ParseFragment(int start, StringValueNode? description)
    {
        _lexer.Advance();
        if (At("on"u8))
        {
            _lexer.Fail("A fragment cannot be named \"on\".", Start);
        }
        var name = ParseName();
        if (!Skip("on"u8))
        {
            FailExpecting("\"on\"");
        }
        return new FragmentNode(start, name, ParseNamedType(), ParseDirectives(isConst: false), ParseSelectionSet())
        {
            Description = description,
        };
    }

    private VariableDefinitionNode[] ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.ParenOpen))
        {
            return [];
        }
        var count = _open.Count;
        do
        {
            var start = Start;
            var description = ParseDescription();
            Expect(TokenKind.Dollar);
            var name = ParseName();
            Expect(TokenKind.Colon);
            var type = ParseType();
            var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(isConst: true) : null;
            _open.Push(new VariableDefinitionNode(start, name, type, defaultValue, ParseDirectives(isConst: true))
            {
                Description = description,
            });
        }
        while (GoesOn(TokenKind.ParenClose));
        return _open.PopTo<VariableDefinitionNode>(count);
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = Start;
        var count = _open.Count;
        Enter();
        Expect(TokenKind.BraceOpen);
        do
        {
            _open.Push(Current == TokenKind.Spread ? ParseFragmentSelection() : ParseField());
        }
        while (GoesOn(TokenKind.BraceClose));
        Leave();
        return new SelectionSetNode(start, _open.PopTo<SelectionNode>(count));
    }

    private FieldNode ParseField()
    {
        var start = Start;
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            (alias, name) = (name, ParseName());
        }
        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false);
        var selectionSet = Current == TokenKind.BraceOpen ? ParseSelectionSet() : null;
        return new FieldNode(start, alias, name, arguments, directives, selectionSet);
    }

    private SelectionNode ParseFragmentSelection()
    {
        var start = Start;
        _lexer.Advance();
        if (Current == TokenKind.Name && !At("on"u8))
        {
            return new FragmentSpreadNode(start, ParseName(), ParseDirectives(isConst: false));
        }
        var typeCondition = Skip("on"u8) ? ParseNamedType() : null;
        return new InlineFragmentNode(start, typeCondition, ParseDirectives(isConst: false), ParseSelectionSet());
    }

    private ArgumentNode[] ParseArguments(bool isConst)
    {
        var count = _open.Count;
        if (Skip(TokenKind.ParenOpen))
        {
            do
            {
                _open.Push(ParseArgument(isConst));
            }
            while (GoesOn(TokenKind.ParenClose));
        }
        return _open.PopTo<ArgumentNode>(count);
    }

    private ArgumentNode ParseArgument(bool isConst)
    {
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode(name, ParseValue(isConst));
    }

    private DirectiveNode[] ParseDirectives(bool isConst)
    {
        var count = _open.Count;
        while (Current == TokenKind.At)
        {
            var start = Start;
            _lexer.Advance();
            _open.Push(new DirectiveNode(start, ParseName(), ParseArguments(isConst)));
        }
        return _open.PopTo<DirectiveNode>(count);
    }
}
