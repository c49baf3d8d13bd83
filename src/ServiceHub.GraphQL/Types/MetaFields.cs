using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>The fields that no type declares and that can be asked for all the same (specification, section 4.1 and 4.2).</summary>
internal sealed class MetaFields
{
    public const string TypenameName = "__typename";

    private readonly Schema _schema;

    public MetaFields(Schema schema)
    {
        _schema = schema;
        var text = new TypeReference(schema.FindType("String")!, isNonNull: true);
        Typename = Make(TypenameName, text);
        Schema = Make("__schema", new TypeReference(schema.FindType("__Schema")!, isNonNull: true));
        Type = Make("__type", new TypeReference(schema.FindType("__Type")!, isNonNull: false));
        Type.Arguments = [new InputValueDefinition(Type, "name", null, Type.Position, text, null)];
    }

    /// <summary>Asked of any composite type.</summary>
    public FieldDefinition Typename { get; }

    /// <summary>Asked of the query type.</summary>
    public FieldDefinition Schema { get; }

    /// <summary>Asked of the query type.</summary>
    public FieldDefinition Type { get; }

    public FieldDefinition? Find(CompositeType parent, string name) => name switch
    {
        TypenameName => Typename,
        "__schema" when parent == _schema.QueryType => Schema,
        "__type" when parent == _schema.QueryType => Type,
        _ => null,
    };

    private FieldDefinition Make(string name, TypeReference type) =>
        new(_schema.QueryType, name, null, new SourcePosition(BuiltInTypes.Source, 0), type);
}
