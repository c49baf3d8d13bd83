using System.Security.Cryptography;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Gateway.GraphQL.Documents;

/// <summary>
/// Finds the document of a request: as it was sent, or by its hash among the client's trusted documents and its automatic persisted
/// queries; and holds clients that may send trusted documents only to it.
/// </summary>
internal sealed class DocumentResolver(
    ClientDocumentsCache clients, TrustedDocuments trusted, PersistedQueries persisted, ExecutableSchema schema)
{
    private static readonly GraphQLError NotTrusted = new(ErrorCodes.TrustedDocumentRequired,
        "This client may send trusted documents only. Have the document registered for it by the hub's operators, and send its hash as documentId.");

    // Both messages are what Apollo's clients look for.
    private static readonly GraphQLError NotFound = new(ErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound");
    private static readonly GraphQLError NotSupported = new(ErrorCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported");

    private static readonly GraphQLError Mismatch = new(ErrorCodes.BadRequest,
        "The hash is not the SHA-256 of \"query\". Take it over the UTF-8 bytes exactly as they are sent.");

    /// <param name="query">The document in UTF-8; null when the request holds none.</param>
    /// <param name="sha256">The hash that the request gives (<see cref="DocumentReference"/>), if any. One of the two is there.</param>
    /// <param name="operationName">Which operation; a document is remembered once it is known to be valid.</param>
    /// <param name="clientId">Who asks.</param>
    /// <param name="cancellation">The end of the request.</param>
    public async ValueTask<DocumentResolution> ResolveAsync(
        ReadOnlyMemory<byte>? query, string? sha256, string? operationName, string clientId, CancellationToken cancellation)
    {
        var own = await clients.GetAsync(clientId, cancellation);
        if (query is not { } document)
        {
            return await FindAsync(own, clientId, sha256!, cancellation);
        }
        if (sha256 is null && !own.OnlyTrusted)
        {
            return document;
        }
        var actual = Hash(document.Span);
        if (sha256 is not null && sha256 != actual)
        {
            return Mismatch;
        }
        if (own.Sha256.Contains(actual))
        {
            trusted.MarkUsed(clientId, actual);
            return document;
        }
        if (own.OnlyTrusted)
        {
            return NotTrusted;
        }
        Remember(clientId, actual, document, operationName);
        return document;
    }

    private async ValueTask<DocumentResolution> FindAsync(ClientDocuments own, string clientId, string sha256, CancellationToken cancellation)
    {
        if (own.Sha256.Contains(sha256))
        {
            return await trusted.FindAsync(clientId, sha256, cancellation) is { } document ? document : NotFound;
        }
        if (own.OnlyTrusted)
        {
            return NotFound;
        }
        if (!persisted.AreOn)
        {
            return NotSupported;
        }
        return persisted.TryGet(clientId, sha256, out var known) ? (ReadOnlyMemory<byte>)known : NotFound;
    }

    /// <summary>The engine keeps what it prepares here, so that the request's own look costs nothing more.</summary>
    private void Remember(string clientId, string sha256, ReadOnlyMemory<byte> document, string? operationName)
    {
        if (persisted.AreOn && !persisted.TryGet(clientId, sha256, out _)
            && schema.Prepare(new ExecutionRequest { Query = document, OperationName = operationName }).Operation is not null)
        {
            persisted.Add(clientId, sha256, document.Span);
        }
    }

    private static string Hash(ReadOnlySpan<byte> document)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(document, hash);
        return Convert.ToHexStringLower(hash);
    }
}
