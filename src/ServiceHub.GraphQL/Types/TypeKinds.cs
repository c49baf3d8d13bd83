namespace ServiceHub.GraphQL.Types;

internal static class TypeKinds
{
    /// <summary>The word by which the SDL defines such a type.</summary>
    public static string Keyword(this TypeKind kind) => kind switch
    {
        TypeKind.Object => "type",
        TypeKind.InputObject => "input",
        _ => EnumNames.ToGraphQL(kind).ToLowerInvariant(),
    };
}
