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

    /// <summary>Puts the document into the request, or the error for which there is none.</summary>
    public async ValueTask ResolveAsync(GraphQLRequest request, string clientId, CancellationToken cancellation)
    {
        var own = await clients.GetAsync(clientId, cancellation);
        if (request.HasQuery)
        {
            request.Refusal = Check(request, own, clientId);
        }
        else if (await FindAsync(own, clientId, request.Sha256!, cancellation) is { } document)
        {
            request.Query = document;
        }
        else
        {
            request.Refusal = own.OnlyTrusted || persisted.AreOn ? NotFound : NotSupported;
        }
    }

    /// <summary>What there is against a document that was sent whole.</summary>
    private GraphQLError? Check(GraphQLRequest request, ClientDocuments own, string clientId)
    {
        if (request.Sha256 is null && !own.OnlyTrusted)
        {
            return null;
        }
        var actual = Convert.ToHexStringLower(SHA256.HashData(request.Query.Span));
        if (request.Sha256 is not null && request.Sha256 != actual)
        {
            return Mismatch;
        }
        if (own.Sha256.Contains(actual))
        {
            trusted.MarkUsed(clientId, actual);
            return null;
        }
        if (own.OnlyTrusted)
        {
            return NotTrusted;
        }
        Remember(clientId, actual, request);
        return null;
    }

    private async ValueTask<ReadOnlyMemory<byte>?> FindAsync(ClientDocuments own, string clientId, string sha256, CancellationToken cancellation)
    {
        if (own.Sha256.Contains(sha256))
        {
            return await trusted.FindAsync(clientId, sha256, cancellation);
        }
        // Not as one expression: its null would become an empty document.
        if (!own.OnlyTrusted && persisted.TryGet(clientId, sha256, out var known))
        {
            return known;
        }
        return null;
    }

    /// <summary>Only valid documents are worth it. The engine keeps what it prepares here, so that the request's own look costs nothing more.</summary>
    private void Remember(string clientId, string sha256, GraphQLRequest request)
    {
        if (persisted.AreOn && !persisted.TryGet(clientId, sha256, out _)
            && schema.Prepare(new ExecutionRequest { Query = request.Query, OperationName = request.OperationName }).Operation is not null)
        {
            persisted.Add(clientId, sha256, request.Query.Span);
        }
    }
}
