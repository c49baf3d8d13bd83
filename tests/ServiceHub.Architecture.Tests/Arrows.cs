namespace ServiceHub.Architecture.Tests;

/// <summary>Which project may use which. Arrows point inwards.</summary>
internal static class Arrows
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["ServiceHub.GraphQL"] = [],
        ["ServiceHub.OAuth"] = [],
        ["ServiceHub.Adapters"] = [],
        ["ServiceHub.Matching"] = [],
        ["ServiceHub.Adapters.Rest"] = ["ServiceHub.Adapters"],
        ["ServiceHub.Adapters.Soap"] = ["ServiceHub.Adapters"],
        ["ServiceHub.Adapters.Sql"] = ["ServiceHub.Adapters"],
        ["ServiceHub.Adapters.File"] = ["ServiceHub.Adapters"],
        ["ServiceHub.Data"] = ["ServiceHub.OAuth", "ServiceHub.Adapters"],
        ["ServiceHub.Data.PostgreSql"] = ["ServiceHub.Data"],
        ["ServiceHub.Data.Sqlite"] = ["ServiceHub.Data"],
        ["ServiceHub.Services"] = ["ServiceHub.GraphQL", "ServiceHub.OAuth", "ServiceHub.Adapters", "ServiceHub.Data"],
        ["ServiceHub.Sandbox"] = ["ServiceHub.OAuth", "ServiceHub.Adapters", "ServiceHub.Data"],
        ["ServiceHub.Gateway"] =
        [
            "ServiceHub.GraphQL", "ServiceHub.OAuth", "ServiceHub.Adapters", "ServiceHub.Adapters.Rest", "ServiceHub.Adapters.Soap",
            "ServiceHub.Adapters.Sql", "ServiceHub.Adapters.File", "ServiceHub.Data", "ServiceHub.Data.PostgreSql", "ServiceHub.Data.Sqlite",
            "ServiceHub.Matching", "ServiceHub.Services", "ServiceHub.Sandbox",
        ],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["ServiceHub.GraphQL"] = [],
        ["ServiceHub.Matching"] = [],
        ["ServiceHub.OAuth"] = ["Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Tokens"],
        ["ServiceHub.Adapters"] = ["Polly.Core"],
    };

    /// <summary>Every breach of the table, each as a line that names both ends.</summary>
    public static IEnumerable<string> Breaches(string project, IEnumerable<string> references, IEnumerable<string> packages)
    {
        if (!Allowed.TryGetValue(project, out var allowed))
        {
            return [$"{project} is not in the table of arrows"];
        }
        var arrows = references.Except(allowed).Select(reference => $"{project} must not use {reference}");
        var strays = AllowedPackages.TryGetValue(project, out var own)
            ? packages.Except(own).Select(package => $"{project} must not use the package {package}")
            : [];
        return [.. arrows, .. strays];
    }
}
