using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests;

/// <summary>The schema of the repository, <c>schema/*.graphql</c>.</summary>
internal static class Contract
{
    public static Schema Load()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ServiceHub.sln")))
        {
            folder = folder.Parent;
        }
        var files = Directory.GetFiles(Path.Combine(folder!.FullName, "schema"), "*.graphql")
            .Where(file => !file.EndsWith(".verified.graphql", StringComparison.Ordinal)).Order();
        return Schema.Load(files.Select(file => new SourceText(Path.GetFileName(file), File.ReadAllBytes(file))));
    }
}
