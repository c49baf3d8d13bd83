using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.Services.Access;

/// <summary>The scopes of the contract: <c>@scope</c> describes each, <c>@access</c> demands them.</summary>
internal static class ScopeCatalogue
{
    private const string Directive = "scope";

    /// <exception cref="ContractException">A scope that is demanded is not described, or one is described twice.</exception>
    public static IReadOnlyList<ScopeDescription> Read(Schema schema)
    {
        List<ScopeDescription> described =
        [
            .. schema.AppliedDirectives.Where(applied => applied.Name == Directive)
                .Select(applied => new ScopeDescription(applied.GetString("name")!, new(applied.GetString("th"), applied.GetString("en"))))
                .OrderBy(scope => scope.Name, StringComparer.Ordinal),
        ];
        if (described.CountBy(scope => scope.Name).FirstOrDefault(scope => scope.Value > 1).Key is { } repeated)
        {
            throw new ContractException($"The contract describes the scope {repeated} more than once: leave one @scope in schema/*.graphql.");
        }
        var demanded = schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields)
            .Select(field => field.DirectiveText(AccessGuard.Directive, AccessGuard.Scope)).OfType<string>().Distinct();
        var missing = demanded.Except(described.Select(scope => scope.Name)).Order(StringComparer.Ordinal).ToList();
        return missing.Count == 0
            ? described
            : throw new ContractException($"The contract demands scopes that it does not describe: {string.Join(", ", missing)}. Add extend schema @scope(name:, en:, th:) in schema/*.graphql.");
    }

    /// <summary>Resolves <c>Query.scopes</c>.</summary>
    public static void Bind(IReadOnlyList<ScopeDescription> scopes, ResolverMap map)
    {
        map.Object<ScopeDescription>("Scope");
        map.Query().Field("scopes", _ => scopes);
    }
}
