namespace ServiceHub.GraphQL.Federation;

/// <summary>A key by which a subgraph finds the entities of a type.</summary>
/// <param name="TypeName">The object type.</param>
/// <param name="Fields">The key's fields, a selection without its braces.</param>
internal sealed record KeyDeclaration(string TypeName, string Fields);
