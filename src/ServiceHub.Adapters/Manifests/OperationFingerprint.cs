using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ServiceHub.Adapters.Manifests;

/// <summary>
/// What of a manifest makes an operation's answers what they are, as a short text: a kept answer is not taken for the answer of an
/// operation that asks or reads otherwise by now. How often and how long it is asked makes no other answer.
/// </summary>
internal static class OperationFingerprint
{
    private static readonly HashSet<string> WithoutEffect = new(
        [
            "agency", "name", "operations", "batchSize", "timeout", "maxAnswerBytes", "freshFor", "safe", "retries", "hedgeAfter", "cache",
            "concurrency", "queue", "ratePerSecond", "burst", "circuit",
        ],
        StringComparer.Ordinal);

    /// <param name="root">The manifest.</param>
    /// <param name="operation">The operation's part of it.</param>
    /// <param name="address">Where it is asked, which may be a setting.</param>
    public static string Of(JsonElement root, JsonElement operation, string address)
    {
        var keys = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject().Concat(operation.EnumerateObject()).Where(property => !WithoutEffect.Contains(property.Name)))
        {
            // The operation's own comes later and wins.
            keys[property.Name] = property.Value.GetRawText();
        }
        var text = string.Join('\n', keys.Select(key => $"{key.Key} {key.Value}").Append(address));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
