using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Language;

/// <content>Definitions and extensions of the type system (specification, section 3).</content>
internal ref partial struct Parser
{
    private DefinitionNode ParseTypeSystemDefinition(int start, StringValueNode? description)
    {
        if (At("extend"u8) && description is null)
        {
            _lexer.Advance();
            return ParseSchemaOrType(start, isExtension: true, null);
        }
        return At("directive"u8) ? ParseDirectiveDefinition(start, description) : ParseSchemaOrType(start, isExtension: false, description);
    }

    private DefinitionNode ParseSchemaOrType(int start, bool isExtension, StringValueNode? description)
    {
        if (Skip("schema"u8))
        {
            return ParseSchema(start, isExtension, description);
        }
        if (TryTypeKind(out var kind))
        {
            _lexer.Advance();
            return ParseTypeDefinition(start, kind, isExtension, description);
        }
        if (description is not null && Current is TokenKind.Name or TokenKind.BraceOpen)
        {
            _lexer.Fail("Only a definition with a keyword can have a description.", start);
        }
        FailExpecting(isExtension ? "the kind of what is extended" : "a definition");
        return new TypeDefinitionNode(start, kind, isExtension, description, default);
    }

    private readonly bool TryTypeKind(out TypeKind kind)
    {
        kind = At("type"u8) ? TypeKind.Object
            : At("interface"u8) ? TypeKind.Interface
            : At("union"u8) ? TypeKind.Union
            : At("enum"u8) ? TypeKind.Enum
            : At("input"u8) ? TypeKind.InputObject
            : TypeKind.Scalar;
        return kind != TypeKind.Scalar || At("scalar"u8);
    }

    private SchemaNode ParseSchema(int start, bool isExtension, StringValueNode? description)
    {
        var directives = ParseDirectives(isConst: true);
        // An extension may add directives only.
        if (isExtension && directives.Length > 0 && Current != TokenKind.BraceOpen)
        {
            return new SchemaNode(start, isExtension, description, directives, []);
        }
        var count = _open.Count;
        Expect(TokenKind.BraceOpen);
        do
        {
            var operationStart = Start;
            if (!TryOperationKind(out var kind))
            {
                FailExpecting("\"query\", \"mutation\" or \"subscription\"");
            }
            _lexer.Advance();
            Expect(TokenKind.Colon);
            _open.Push(new OperationTypeNode(operationStart, kind, ParseNamedType()));
        }
        while (GoesOn(TokenKind.BraceClose));
        return new SchemaNode(start, isExtension, description, directives, _open.PopTo<OperationTypeNode>(count));
    }

    private TypeDefinitionNode ParseTypeDefinition(int start, TypeKind kind, bool isExtension, StringValueNode? description)
    {
        var hasFields = kind is TypeKind.Object or TypeKind.Interface;
        var name = ParseName();
        var node = new TypeDefinitionNode(start, kind, isExtension, description, name)
        {
            Interfaces = hasFields && Skip("implements"u8) ? ParseNamedTypes(TokenKind.Ampersand) : [],
            Directives = ParseDirectives(isConst: true),
            Fields = hasFields ? ParseFieldDefinitions() : [],
            InputFields = kind == TypeKind.InputObject ? ParseInputValues(TokenKind.BraceOpen, TokenKind.BraceClose) : [],
            Values = kind == TypeKind.Enum ? ParseEnumValues() : [],
            Members = kind == TypeKind.Union && Skip(TokenKind.EqualsSign) ? ParseNamedTypes(TokenKind.Pipe) : [],
        };
        if (isExtension && node is { Interfaces: [], Directives: [], Fields: [], InputFields: [], Values: [], Members: [] })
        {
            FailExpecting("what the extension adds");
        }
        return node;
    }

    private NamedTypeNode[] ParseNamedTypes(TokenKind separator)
    {
        var count = _open.Count;
        Skip(separator);
        do
        {
            _open.Push(ParseNamedType());
        }
        while (Skip(separator));
        return _open.PopTo<NamedTypeNode>(count);
    }

    private FieldDefinitionNode[] ParseFieldDefinitions()
    {
        var count = _open.Count;
        if (Skip(TokenKind.BraceOpen))
        {
            do
            {
                var description = ParseDescription();
                var name = ParseName();
                var arguments = ParseInputValues(TokenKind.ParenOpen, TokenKind.ParenClose);
                Expect(TokenKind.Colon);
                _open.Push(new FieldDefinitionNode(description, name, arguments, ParseType(), ParseDirectives(isConst: true)));
            }
            while (GoesOn(TokenKind.BraceClose));
        }
        return _open.PopTo<FieldDefinitionNode>(count);
    }

    private InputValueNode[] ParseInputValues(TokenKind open, TokenKind close)
    {
        var count = _open.Count;
        if (Skip(open))
        {
            do
            {
                var description = ParseDescription();
                var name = ParseName();
                Expect(TokenKind.Colon);
                var type = ParseType();
                var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(isConst: true) : null;
                _open.Push(new InputValueNode(description, name, type, defaultValue, ParseDirectives(isConst: true)));
            }
            while (GoesOn(close));
        }
        return _open.PopTo<InputValueNode>(count);
    }

    private EnumValueDefinitionNode[] ParseEnumValues()
    {
        var count = _open.Count;
        if (Skip(TokenKind.BraceOpen))
        {
            do
            {
                var description = ParseDescription();
                if (At("true"u8) || At("false"u8) || At("null"u8))
                {
                    _lexer.Fail("An enum value cannot be named true, false or null.", Start);
                }
                _open.Push(new EnumValueDefinitionNode(description, ParseName(), ParseDirectives(isConst: true)));
            }
            while (GoesOn(TokenKind.BraceClose));
        }
        return _open.PopTo<EnumValueDefinitionNode>(count);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        _lexer.Advance();
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.ParenOpen, TokenKind.ParenClose);
        var isRepeatable = Skip("repeatable"u8);
        if (!Skip("on"u8))
        {
            FailExpecting("\"on\"");
        }
        var locations = new List<NameNode>();
        Skip(TokenKind.Pipe);
        do
        {
            locations.Add(ParseName());
        }
        while (Skip(TokenKind.Pipe));
        return new DirectiveDefinitionNode(start, description, name, arguments, isRepeatable, locations);
    }
}
