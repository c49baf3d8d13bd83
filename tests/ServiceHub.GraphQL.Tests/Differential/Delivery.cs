using System.Text.Json.Nodes;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>What the responses of an incremental delivery come to when a client puts them together.</summary>
internal sealed class Delivery
{
    private readonly Dictionary<string, JsonNode> _open = [];

    /// <summary>The data of the first response.</summary>
    public JsonNode? First { get; private init; }

    /// <summary>All data, the fields of objects by name: in what order they come is free.</summary>
    public JsonNode? Whole { get; private set; }

    /// <summary>What was announced, as path and label.</summary>
    public HashSet<string> Announced { get; } = [];

    /// <summary>What of it data or items came under.</summary>
    public HashSet<string> Filled { get; } = [];

    /// <summary>What of it items came under.</summary>
    public HashSet<string> Streamed { get; } = [];

    /// <summary>What came of objects, as path and keys.</summary>
    public List<string> Parts { get; } = [];

    /// <summary>What could not be delivered, and for which errors.</summary>
    public List<(string Name, IReadOnlyList<Failure> Errors)> Failed { get; } = [];

    /// <summary>The errors of what was delivered.</summary>
    public List<Failure> Errors { get; } = [];

    /// <summary>What breaks the protocol.</summary>
    public string? Problem { get; private set; }

    public static Delivery Of(IReadOnlyList<JsonNode> responses)
    {
        var first = responses.Count > 0 ? responses[0]["data"] : null;
        var delivery = new Delivery { First = first, Whole = first?.DeepClone() };
        for (var i = 0; i < responses.Count; i++)
        {
            delivery.Add(responses[i]);
            if ((responses[i]["hasNext"]?.GetValue<bool>() ?? false) != i < responses.Count - 1)
            {
                delivery.Problem = $"hasNext of response {i} of {responses.Count}";
            }
        }
        delivery.Problem ??= delivery._open.Count > 0 ? $"never completed: {string.Join(' ', delivery._open.Values.Select(Name))}" : null;
        delivery.Whole = Sorted(delivery.Whole);
        return delivery;
    }

    private void Add(JsonNode response)
    {
        Errors.AddRange(Failure.AllOf(response));
        foreach (var pending in Items(response["pending"]))
        {
            Announced.Add(Name(pending));
            Problem ??= _open.TryAdd(pending["id"]!.GetValue<string>(), pending) ? null : "an id was given twice";
        }
        foreach (var part in Items(response["incremental"]))
        {
            Place(part);
        }
        foreach (var completed in Items(response["completed"]))
        {
            if (!_open.Remove(completed["id"]!.GetValue<string>(), out var pending))
            {
                Problem ??= "completed without being pending";
            }
            else if (Failure.AllOf(completed) is { Count: > 0 } errors)
            {
                Failed.Add((Name(pending), errors));
            }
        }
    }

    private void Place(JsonNode part)
    {
        if (!_open.TryGetValue(part["id"]!.GetValue<string>(), out var pending))
        {
            Problem ??= "delivered without being pending";
            return;
        }
        Errors.AddRange(Failure.AllOf(part));
        Filled.Add(Name(pending));
        var (place, path) = (Whole, Items(pending["path"]).Concat(Items(part["subPath"])).ToList());
        foreach (var step in path)
        {
            place = place is JsonArray list ? list[step.GetValue<int>()] : place?[step.GetValue<string>()];
        }
        if (place is JsonArray items && part["items"] is JsonArray more)
        {
            Streamed.Add(Name(pending));
            more.ToList().ForEach(item => items.Add(item?.DeepClone()));
        }
        else if (place is JsonObject known && part["data"] is JsonObject data)
        {
            Parts.Add($"/{string.Join('/', path)} {string.Join(' ', data.Select(field => field.Key).Order(StringComparer.Ordinal))}");
            Merge(known, data);
        }
        else
        {
            Problem ??= "delivered to a place that cannot hold it";
        }
    }

    private static void Merge(JsonObject known, JsonObject data)
    {
        foreach (var (key, value) in data)
        {
            if (known[key] is JsonObject inner && value is JsonObject more)
            {
                Merge(inner, more);
            }
            else
            {
                known[key] = value?.DeepClone();
            }
        }
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static string Name(JsonNode pending) => $"{pending["path"]!.ToJsonString()} {pending["label"]?.ToJsonString()}";

    private static IEnumerable<JsonNode> Items(JsonNode? list) => ((JsonArray?)list ?? []).OfType<JsonNode>();
}
