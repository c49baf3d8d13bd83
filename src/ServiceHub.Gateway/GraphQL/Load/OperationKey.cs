using System.Runtime.InteropServices;
using System.Text.Json;
using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>
/// What makes two queries one: the token, the operation of the document, and the variables as they were written. It outlives the
/// request for as long as others look at it, so that it has the variables for itself. The hash is seeded anew in each process.
/// </summary>
internal readonly struct OperationKey : IEquatable<OperationKey>
{
    private readonly string _clientId;
    private readonly string _tokenId;
    private readonly PreparedOperation _operation;
    private readonly byte[] _variables;
    private readonly int _hash;

    public OperationKey(AccessTokenPrincipal principal, PreparedOperation operation, JsonElement variables)
    {
        (_clientId, _tokenId, _operation, _variables) = (principal.ClientId, principal.TokenId, operation, Utf8(variables).ToArray());
        var hash = default(HashCode);
        hash.Add(_tokenId, StringComparer.Ordinal);
        hash.Add(operation);
        hash.AddBytes(_variables);
        _hash = hash.ToHashCode();
    }

    public bool Equals(OperationKey other) =>
        _hash == other._hash && ReferenceEquals(_operation, other._operation) && _tokenId == other._tokenId && _clientId == other._clientId
        && _variables.AsSpan().SequenceEqual(other._variables);

    public override bool Equals(object? obj) => obj is OperationKey other && Equals(other);

    public override int GetHashCode() => _hash;

    private static ReadOnlySpan<byte> Utf8(JsonElement variables) =>
        variables.ValueKind == JsonValueKind.Undefined ? [] : JsonMarshal.GetRawUtf8Value(variables);
}
