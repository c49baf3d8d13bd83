using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceHub.Data.Quotas;
using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>
/// The key under which a client makes a request and its retries (<c>Idempotency-Key</c>, draft-ietf-httpapi-idempotency-key-header): a
/// structured field's string, or the bare text that many send.
/// </summary>
/// <param name="Text">The key.</param>
internal sealed record IdempotencyHeader(string Text)
{
    public const string Name = "Idempotency-Key";

    private const int Longest = 200;

    private static readonly BadRequest Wrong = BadRequest.Because($"{Name} is one text of 1 to {Longest} characters, best a UUID.");

    /// <returns>What is wrong with it; null when it is good, or not there.</returns>
    public static BadRequest? Read(HttpRequest request, out IdempotencyHeader? key)
    {
        key = null;
        var given = request.Headers[Name];
        if (given.Count == 0)
        {
            return null;
        }
        var text = given[0]!.Trim().Trim('"');
        if (given.Count > 1 || text.Length is 0 or > Longest)
        {
            return Wrong;
        }
        key = new(text);
        return null;
    }

    /// <summary>
    /// The key of one client's request: whatever the request is made of stands in its fingerprint, and for whom the client asks, so that no
    /// citizen of a portal is answered with what another one was. The fingerprint is keyed by the text, which is kept nowhere, since a
    /// number that the variables name could be guessed from a hash.
    /// </summary>
    public IdempotencyKey For(AccessTokenPrincipal principal, PreparedOperation operation, ExecutionRequest request) => new(
        SHA256.HashData(Joined(principal.ClientId, Text)),
        HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(Text),
            Joined(
                principal.Subject, principal.ActsFor, principal.CitizenId ?? "", operation.DocumentHash, operation.Name ?? "",
                request.Variables.ValueKind == JsonValueKind.Undefined ? "" : request.Variables.GetRawText())));

    private static byte[] Joined(params IEnumerable<string> parts) => Encoding.UTF8.GetBytes(string.Join('\0', parts));
}
