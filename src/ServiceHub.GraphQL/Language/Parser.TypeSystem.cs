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
        var operations = new List<OperationTypeNode>();
        // An extension may add directives only.
        if (isExtension && directives.Count > 0 && Current != TokenKind.BraceOpen)
        {
            return new SchemaNode(start, isExtension, description, directives, operations);
        }
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
            operations.Add(new OperationTypeNode(operationStart, kind, ParseNamedType()));
        }
        while (GoesOn(TokenKind.BraceClose));
        return new SchemaNode(start, isExtension, description, directives, operations);
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

    private List<NamedTypeNode> ParseNamedTypes(TokenKind separator)
    {
        var types = new List<NamedTypeNode>();
        Skip(separator);
        do
        {
            types.Add(ParseNamedType());
        }
        while (Skip(separator));
        return types;
    }

    private List<FieldDefinitionNode> ParseFieldDefinitions()
    {
        var fields = new List<FieldDefinitionNode>();
        if (Skip(TokenKind.BraceOpen))
        {
            do
            {
                var description = ParseDescription();
                var name = ParseName();
                var arguments = ParseInputValues(TokenKind.ParenOpen, TokenKind.ParenClose);
                Expect(TokenKind.Colon);
                fields.Add(new FieldDefinitionNode(description, name, arguments, ParseType(), ParseDirectives(isConst: true)));
            }
            while (GoesOn(TokenKind.BraceClose));
        }
        return fields;
    }

    private List<InputValueNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        var values = new List<InputValueNode>(0);
        if (Skip(open))
        {
            do
            {
                var description = ParseDescription();
                var name = ParseName();
                Expect(TokenKind.Colon);
                var type = ParseType();
                var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(isConst: true) : null;
                values.Add(new InputValueNode(description, name, type, defaultValue, ParseDirectives(isConst: true)));
            }
            while (GoesOn(close));
        }
        return values;
    }

    private List<EnumValueDefinitionNode> ParseEnumValues()
    {
        var values = new List<EnumValueDefinitionNode>();
        if (Skip(TokenKind.BraceOpen))
        {
            do
            {
                var description = ParseDescription();
                if (At("true"u8) || At("false"u8) || At("null"u8))
                {
                    _lexer.Fail("An enum value cannot be named true, false or null.", Start);
                }
                values.Add(new EnumValueDefinitionNode(description, ParseName(), ParseDirectives(isConst: true)));
            }
            while (GoesOn(TokenKind.BraceClose));
        }
        return values;
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
