using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using static ServiceHub.GraphQL.Tests.Differential.Comparison;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Tells where the responses to one request disagree.</summary>
/// <param name="causes">Everything that can fail; which of it is reported is free.</param>
internal sealed class ResponseComparison(IReadOnlyList<Failure> causes)
{
    private readonly ILookup<string, Failure> _causes = causes.ToLookup(cause => Normal(cause.Path));

    /// <returns>What differs; null when the responses agree.</returns>
    public string? Difference(Verdict ours, Verdict theirs) =>
        Texts("data", Normal(ours.Data), Normal(theirs.Data))
        ?? Errors(ours.Errors ?? [], theirs.Errors ?? [], theirs.Data)
        ?? Deliveries(Delivery.Of(ours.Responses ?? []), Delivery.Of(theirs.Responses ?? []));

    private string? Deliveries(Delivery our, Delivery their) =>
        our.Problem
        ?? Texts("first data", Normal(our.First), Normal(their.First))
        ?? Sets("failed deliveries", our.Failed.Select(failed => failed.Name), their.Failed.Select(failed => failed.Name))
        ?? Sets("delivered parts", our.Parts, their.Parts)
        ?? Sets("streams", our.Streamed, their.Streamed)
        ?? Sets("what we do not announce", [], their.Filled.Except(our.Announced))
        ?? Texts("assembled data", Normal(our.Whole), Normal(their.Whole))
        ?? Errors(our.Errors, their.Errors, their.Whole)
        ?? First(our.Failed.Select(failed => Unfounded(failed.Errors)));

    private string? Errors(IReadOnlyList<Failure> ours, IReadOnlyList<Failure> theirs, JsonNode? data)
    {
        var byPlace = ours.ToLookup(error => PlaceOf(error, data));
        var reported = theirs.ToLookup(error => Normal(error.Path));
        return Sets("nulled places", byPlace.Select(place => place.Key), theirs.Select(error => PlaceOf(error, data)).Distinct())
            ?? First(byPlace.Select(place => place.Count() > 1 ? $"several errors of one place:\n  {place.Key}" : null))
            ?? First(ours.Select(error => Unfounded(error, NulledBy(error, data), reported[Normal(error.Path)].FirstOrDefault())));
    }

    private string? Unfounded(Failure error, int nulled, Failure? their)
    {
        if (their is not null)
        {
            return Texts("places of an error", $"{error}", $"{their}");
        }
        return _causes[Normal(error.Path)].FirstOrDefault()?.Nulls == nulled
            ? Misplaced(error)
            : $"not what made its place null:\n  {error}";
    }

    private string? Unfounded(IReadOnlyList<Failure> errors) =>
        errors is [var error] && _causes[Normal(error.Path)].FirstOrDefault() is { } cause && cause.Nulls < cause.Path.Count
            ? Misplaced(error)
            : $"not what made a delivery fail:\n  {Words(errors.Select(failure => $"{failure}"))}";

    /// <summary>A field that is asked for both at once and later stands twice among the places; its cause knows it once.</summary>
    private string? Misplaced(Failure error) => Texts(
        "places of an error",
        $"{error with { Locations = [.. error.Locations.Distinct()] }}",
        $"{_causes[Normal(error.Path)].First()}");

    private static string? First(IEnumerable<string?> problems) => problems.FirstOrDefault(problem => problem is not null);

    /// <summary>The place that an error has nulled: the first null on its path.</summary>
    private static int NulledBy(Failure error, JsonNode? data)
    {
        var node = data;
        for (var length = 0; length < error.Path.Count; length++)
        {
            if (node is null)
            {
                return length;
            }
            var step = error.Path[length]!;
            node = node is JsonArray list ? list[step.GetValue<int>()] : node[step.GetValue<string>()];
        }
        return node is null ? error.Path.Count : -1;
    }

    private static string PlaceOf(Failure error, JsonNode? data) => NulledBy(error, data) is >= 0 and var length
        ? Normal(new JsonArray([.. error.Path.Take(length).Select(step => step!.DeepClone())]))
        : "not null";

    /// <summary>JSON as text, with numbers as double precision prints them.</summary>
    private static string Normal(JsonNode? node) => node switch
    {
        JsonObject json => $"{{{string.Join(',', json.Select(field => $"{field.Key}:{Normal(field.Value)}"))}}}",
        JsonArray list => $"[{string.Join(',', list.Select(Normal))}]",
        JsonValue value when value.GetValueKind() == JsonValueKind.Number =>
            double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        null => "null",
        _ => node.ToJsonString(),
    };
}
