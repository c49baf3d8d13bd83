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

    /// <summary>What could not be delivered, as path and label.</summary>
    public List<string> Failed { get; } = [];

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
        foreach (var pending in Items(response["pending"]))
        {
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
            else if (completed["errors"] is not null)
            {
                Failed.Add(Name(pending));
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
        var place = Whole;
        foreach (var step in Items(pending["path"]).Concat(Items(part["subPath"])))
        {
            place = place is JsonArray list ? list[step.GetValue<int>()] : place?[step.GetValue<string>()];
        }
        if (place is JsonArray items && part["items"] is JsonArray more)
        {
            more.ToList().ForEach(item => items.Add(item?.DeepClone()));
        }
        else if (place is JsonObject known && part["data"] is JsonObject data)
        {
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
        JsonObject json => new JsonObject(json.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static string Name(JsonNode pending) => $"{pending["path"]!.ToJsonString()} {pending["label"]?.ToJsonString()}";

    private static IEnumerable<JsonNode> Items(JsonNode? list) => ((JsonArray?)list ?? []).OfType<JsonNode>();
}
