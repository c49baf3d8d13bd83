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

    private static readonly BadRequest WrongId = BadRequest.Because("\"documentId\" is not sha256: and 64 lower-case hexadecimal digits.");
    private static readonly BadRequest WrongExtension = BadRequest.Because(
        "\"extensions.persistedQuery\" is not an object with \"version\": 1 and 64 lower-case hexadecimal digits in \"sha256Hash\".");

    private static readonly BadRequest TwoDocuments = BadRequest.Because("\"documentId\" and \"extensions.persistedQuery\" name different documents.");
    private static readonly BadRequest NoDocument = BadRequest.Because("There is no \"query\", nor a \"documentId\" in its place.");

    /// <summary>Reads the hash, where a request that was read otherwise gives one.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static BadRequest? Read(GraphQLRequest request)
    {
        var (documentId, extensions) = (request.DocumentId, request.Extensions);
        // Without a prefix the meaning is the server's own; generated clients send the bare hash.
        var sha256 = documentId?.StartsWith(Prefix, StringComparison.Ordinal) == true ? documentId[Prefix.Length..] : documentId;
        if (sha256 is not null && !IsHash(sha256))
        {
            return WrongId;
        }
        if (extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("persistedQuery"u8, out var persisted)
            && persisted.ValueKind != JsonValueKind.Null)
        {
            if (HashIn(persisted) is not { } hash)
            {
                return WrongExtension;
            }
            if (sha256 is not null && sha256 != hash)
            {
                return TwoDocuments;
            }
            sha256 = hash;
        }
        request.Sha256 = sha256;
        return request.HasQuery || sha256 is not null ? null : NoDocument;
    }

    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    private static string? HashIn(JsonElement persisted) =>
        persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("version"u8, out var version) && version.ValueKind == JsonValueKind.Number && version.GetRawText() == "1"
        && persisted.TryGetProperty("sha256Hash"u8, out var hash) && hash.ValueKind == JsonValueKind.String
        && hash.GetString() is { } text && IsHash(text)
            ? text
            : null;
}
