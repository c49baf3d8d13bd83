using System.Text.Json;

namespace ServiceHub.Gateway.GraphQL.Documents;

/// <summary>
/// How a request names a document by its SHA-256: <c>documentId</c> (GraphQL over HTTP, appendix A) or
/// <c>extensions.persistedQuery</c>, version 1, as Apollo's clients send it.
/// </summary>
internal static class DocumentReference
{
    private const string Prefix = "sha256:";
    private const int HashLength = 64;

    /// <param name="documentId">The parameter; null when there is none.</param>
    /// <param name="extensions">An object, null or undefined.</param>
    /// <param name="sha256">64 lower-case hexadecimal digits; null when no document is named.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Read(string? documentId, JsonElement extensions, out string? sha256)
    {
        // Without a prefix the meaning is the server's own; generated clients send the bare hash.
        sha256 = documentId?.StartsWith(Prefix, StringComparison.Ordinal) == true ? documentId[Prefix.Length..] : documentId;
        if (sha256 is not null && !IsHash(sha256))
        {
            return "\"documentId\" is not sha256: and 64 lower-case hexadecimal digits.";
        }
        if (extensions.ValueKind != JsonValueKind.Object || !extensions.TryGetProperty("persistedQuery"u8, out var persisted)
            || persisted.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        if (HashIn(persisted) is not { } hash)
        {
            return "\"extensions.persistedQuery\" is not an object with \"version\": 1 and 64 lower-case hexadecimal digits in \"sha256Hash\".";
        }
        if (sha256 is not null && sha256 != hash)
        {
            return "\"documentId\" and \"extensions.persistedQuery\" name different documents.";
        }
        sha256 = hash;
        return null;
    }

    public static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    private static string? HashIn(JsonElement persisted) =>
        persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("version"u8, out var version) && version.ValueKind == JsonValueKind.Number && version.GetRawText() == "1"
        && persisted.TryGetProperty("sha256Hash"u8, out var hash) && hash.ValueKind == JsonValueKind.String
        && hash.GetString() is { } text && IsHash(text)
            ? text
            : null;
}
