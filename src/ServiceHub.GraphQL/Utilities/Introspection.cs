using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Utilities;

/// <summary>
/// The resolvers of introspection (specification, section 4.2), executed like any other. A <c>__Type</c> is a
/// <see cref="TypeReference"/>, since lists and non-null are types there; the fields without a resolver here are its class's properties.
/// </summary>
internal static class Introspection
{
    private const string IncludeDeprecated = "includeDeprecated";

    public static ResolverMap Resolvers { get; } = CreateResolvers();

    public static FieldResolver<Root> SchemaResolver(Schema schema) =>
        new GetterResolver<Root, Schema>((_, _) => schema, takesArguments: false);

    public static FieldResolver<Root> TypeResolver(Schema schema) =>
        new GetterResolver<Root, TypeReference?>(
            (_, arguments) => Reference(schema.FindType(arguments.Get<string>("name"))), takesArguments: true);

    private static ResolverMap CreateResolvers()
    {
        var map = new ResolverMap().Enum<TypeKind>("__TypeKind").Enum<DirectiveLocation>("__DirectiveLocation");
        map.Object<Schema>("__Schema")
            .Field("types", schema => schema.Types.Select(type => new TypeReference(type, isNonNull: false)))
            .Field("queryType", schema => Reference(schema.QueryType))
            .Field("mutationType", schema => Reference(schema.MutationType))
            .Field("subscriptionType", schema => Reference(schema.SubscriptionType));
        AddType(map.Object<TypeReference>("__Type"));
        map.Object<FieldDefinition>("__Field")
            .Field("args", (field, arguments) => Shown(field.Arguments, arguments))
            .Field("isDeprecated", field => field.DeprecationReason is not null);
        map.Object<InputValueDefinition>("__InputValue").Field("isDeprecated", value => value.DeprecationReason is not null);
        map.Object<EnumValueDefinition>("__EnumValue").Field("isDeprecated", value => value.DeprecationReason is not null);
        map.Object<DirectiveDefinition>("__Directive")
            .Field("args", (directive, arguments) => Shown(directive.Arguments, arguments));
        return map;
    }

    private static void AddType(ObjectResolvers<TypeReference> resolvers) => resolvers
        .Field("name", type => Named(type)?.Name)
        .Field("description", type => Named(type)?.Description)
        .Field("specifiedByURL", type => (Named(type) as ScalarType)?.SpecifiedByUrl)
        .Field("fields", (type, arguments) => Named(type) is FieldsType named ? Shown(named.Fields, arguments) : null)
        .Field("interfaces", type => (Named(type) as FieldsType)?.Interfaces.Select(shared => new TypeReference(shared, isNonNull: false)))
        .Field("possibleTypes", type => Named(type) is InterfaceType or UnionType
            ? ((CompositeType)type.Named).PossibleTypes.Select(possible => new TypeReference(possible, isNonNull: false))
            : null)
        .Field("enumValues", (type, arguments) => Named(type) is EnumType named ? Shown(named.Values, arguments) : null)
        .Field("inputFields", (type, arguments) => Named(type) is InputObjectType named ? Shown(named.Fields, arguments) : null)
        .Field("ofType", type => type.IsNonNull ? type.Nullable : type.Item)
        .Field("isOneOf", type => Named(type) is InputObjectType named ? named.IsOneOf : (bool?)null);

    /// <summary>The named type; null when the reference is a list or non-null.</summary>
    private static NamedType? Named(TypeReference type) => type.IsNonNull || type.Item is not null ? null : type.Named;

    private static TypeReference? Reference(NamedType? type) => type is null ? null : new TypeReference(type, isNonNull: false);

    private static IEnumerable<T> Shown<T>(IReadOnlyList<T> elements, FieldArguments arguments)
        where T : SchemaElement =>
        arguments.Get<bool>(IncludeDeprecated) ? elements : elements.Where(element => element.DeprecationReason is null);
}
