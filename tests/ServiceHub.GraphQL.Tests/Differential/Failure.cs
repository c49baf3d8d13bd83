using System.Text.Json.Nodes;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Something that fails in an execution.</summary>
/// <param name="Path">The path of its field or item.</param>
/// <param name="Locations">Where the document asks for it.</param>
/// <param name="Nulls">The length of the path that becomes null for it; -1 when that is not known.</param>
internal sealed record Failure(JsonArray Path, IReadOnlyList<string> Locations, int Nulls = -1)
{
    /// <summary>The errors of a response, or of a part of one.</summary>
    public static IReadOnlyList<Failure> AllOf(JsonNode response) =>
        [.. Items(response["errors"]).Select(error => new Failure((JsonArray)error["path"]!, [.. Items(error["locations"]).Select(Place)]))];

    public override string ToString() => $"{Path.ToJsonString()} at {string.Join(' ', Locations)}";

    private static string Place(JsonNode at) => $"{at["line"]}:{at["column"]}";

    private static IEnumerable<JsonNode> Items(JsonNode? list) => ((JsonArray?)list ?? []).OfType<JsonNode>();
}
