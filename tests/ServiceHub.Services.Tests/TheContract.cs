using ServiceHub.GraphQL.Federation;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Access;
using ServiceHub.Testing;

namespace ServiceHub.Services.Tests;

/// <summary>The hub's real contract.</summary>
internal static class TheContract
{
    public static Schema Schema { get; } = Schema.Load(new Subgraph(
    [
        .. Directory.EnumerateFiles(Checkout.File("schema"), "*.graphql")
            .Where(file => !file.EndsWith(".verified.graphql", StringComparison.Ordinal))
            .Select(file => new SourceText(Path.GetFileName(file), File.ReadAllBytes(file))),
    ]).Sources);

    public static CitizenData Data { get; } = CitizenData.Read(Schema);
}
