using System.Diagnostics.CodeAnalysis;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Federation;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Types;
using ServiceHub.Testing;

namespace ServiceHub.GraphQL.Tests;

/// <summary>
/// The schema of the repository, <c>schema/*.graphql</c>, as far as it tells of citizens: what changes anything takes the classes of
/// its slice, with which the gateway's tests bind the whole.
/// </summary>
internal static class Contract
{
    public static Schema Load() => Schema.Load(Subgraph().Sources);

    private static Subgraph Subgraph()
    {
        var files = Directory.GetFiles(Checkout.File("schema"), "*.graphql")
            .Where(file => !file.EndsWith(".verified.graphql", StringComparison.Ordinal) && !File.ReadAllText(file).Contains("type Mutation", StringComparison.Ordinal)).Order();
        return new Subgraph([.. files.Select(file => new SourceText(Path.GetFileName(file), File.ReadAllBytes(file)))]);
    }

    /// <summary>An engine that knows nobody: it answers introspection, and null to all else.</summary>
    public static ExecutableSchema Engine()
    {
        var subgraph = Subgraph();
        var schema = Schema.Load(subgraph.Sources);
        var map = new ResolverMap();
        foreach (var scalar in schema.Types.OfType<ScalarType>().Where(scalar => !scalar.IsBuiltIn && !IsFederation(scalar)))
        {
            map.Scalar<string>(scalar.Name, AnyText, text => text);
        }
        foreach (var field in schema.Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn && !IsFederation(type) && type != schema.QueryType && type != schema.SubscriptionType).SelectMany(type => type.Fields))
        {
            map.Object<Nobody>(field.DeclaringType.Name).Field(field.Name, ClrType(field.Type), _ => null);
        }
        map.Query()
            .Field("scopes", (_, _) => Array.Empty<Nobody>())
            .Field("citizen", (_, _) => (Nobody?)null)
            .Field("me", (_, _) => (Nobody?)null)
            .Field("citizens", (_, arguments) => arguments.Get<IReadOnlyList<Lookup>>("by").Select(_ => (Nobody?)null).ToList());
        map.Subscription().Stream<Nobody?>("citizen", _ => AsyncEnumerable.Empty<Resolved<Nobody?>>());
        map.Input<Lookup>("CitizenLookup");
        subgraph.Bind(schema, map, new EntityResolvers(100).Entity<Nobody>(
            "Citizen", batch => ValueTask.FromResult<IReadOnlyList<Resolved<Nobody?>>>([.. batch.Keys.Select(_ => (Nobody?)null)])));
        return ExecutableSchema.Bind(schema, map);
    }

    private static bool IsFederation(NamedType type) => type.Position.Source.Name == "federation";

    /// <summary>A parser that takes every text as it is.</summary>
    public static bool AnyText(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out string? error)
    {
        (value, error) = (text.ToString(), null);
        return true;
    }

    private static Type ClrType(TypeReference type)
    {
        if (type.Item is not null)
        {
            return typeof(IReadOnlyList<>).MakeGenericType(ClrType(type.Item));
        }
        return type.Named switch
        {
            ObjectType => typeof(Nobody),
            { Name: "Int" } => typeof(int),
            { Name: "Boolean" } => typeof(bool),
            _ => typeof(string),
        };
    }

    private sealed record Nobody;

    private sealed record Lookup(string? NationalId, string? Id, string? Passport, string? TemporaryNumber);
}
