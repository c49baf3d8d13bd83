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

    private List<VariableDefinitionNode> ParseVariableDefinitions()
    {
        var variables = new List<VariableDefinitionNode>(0);
        if (!Skip(TokenKind.ParenOpen))
        {
            return variables;
        }
        do
        {
            var start = Start;
            var description = ParseDescription();
            Expect(TokenKind.Dollar);
            var name = ParseName();
            Expect(TokenKind.Colon);
            var type = ParseType();
            var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(isConst: true) : null;
            variables.Add(new VariableDefinitionNode(start, name, type, defaultValue, ParseDirectives(isConst: true))
            {
                Description = description,
            });
        }
        while (GoesOn(TokenKind.ParenClose));
        return variables;
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = Start;
        var selections = new List<SelectionNode>();
        Enter();
        Expect(TokenKind.BraceOpen);
        do
        {
            selections.Add(Current == TokenKind.Spread ? ParseFragmentSelection() : ParseField());
        }
        while (GoesOn(TokenKind.BraceClose));
        Leave();
        return new SelectionSetNode(start, selections);
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

    private List<ArgumentNode> ParseArguments(bool isConst)
    {
        var arguments = new List<ArgumentNode>(0);
        if (Skip(TokenKind.ParenOpen))
        {
            do
            {
                arguments.Add(ParseArgument(isConst));
            }
            while (GoesOn(TokenKind.ParenClose));
        }
        return arguments;
    }

    private ArgumentNode ParseArgument(bool isConst)
    {
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode(name, ParseValue(isConst));
    }

    private List<DirectiveNode> ParseDirectives(bool isConst)
    {
        var directives = new List<DirectiveNode>(0);
        while (Current == TokenKind.At)
        {
            var start = Start;
            _lexer.Advance();
            directives.Add(new DirectiveNode(start, ParseName(), ParseArguments(isConst)));
        }
        return directives;
    }
}
