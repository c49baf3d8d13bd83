using System.Text.Json;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>Reads GraphQL answers.</summary>
internal static class Answers
{
    public static JsonElement At(this JsonElement answer, params string[] path) =>
        path.Aggregate(answer, (element, name) => int.TryParse(name, out var index) ? element[index] : element.GetProperty(name));

    public static string? Text(this JsonElement answer, params string[] path) => answer.At(path).GetString();

    public static IEnumerable<JsonElement> Errors(this JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? errors.EnumerateArray() : [];

    public static string? Code(this JsonElement error) => error.Text("extensions", "code");

    public static string PathText(this JsonElement error) => string.Join('/', error.GetProperty("path").EnumerateArray());

    /// <summary>Each agency's status in <c>Citizen.sources</c>.</summary>
    public static Dictionary<string, string> Statuses(this JsonElement citizen) =>
        citizen.GetProperty("sources").EnumerateArray().ToDictionary(source => source.Text("agency")!, source => source.Text("status")!);
}
