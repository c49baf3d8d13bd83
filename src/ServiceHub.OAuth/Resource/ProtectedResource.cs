using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Possession;
using ServiceHub.OAuth.Resource.Checks;
using ServiceHub.OAuth.Resource.Foreign;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Resource;

/// <summary>The hub's API as a resource server (RFC 6750, RFC 9068 §4, RFC 9449 §7, RFC 8705 §3): it judges who asks.</summary>
public sealed class ProtectedResource
{
    private readonly IReadOnlyList<IResourceCheck> _life;
    private readonly IReadOnlyList<IResourceCheck> _checks;

    /// <summary>Puts it together.</summary>
    /// <param name="validator">Judges the hub's own tokens.</param>
    /// <param name="options">Whose tokens are taken besides.</param>
    /// <param name="documents">Fetches those issuers' metadata.</param>
    /// <param name="keySets">Has their keys.</param>
    /// <param name="stores">Which tokens and clients were taken back, and which proofs were used.</param>
    /// <param name="hasher">Makes nonces.</param>
    /// <param name="time">The clock.</param>
    public ProtectedResource(
        AccessTokenValidator validator,
        OAuthOptions options,
        IRemoteDocuments documents,
        RemoteKeySets keySets,
        OAuthStores stores,
        ISecretHasher hasher,
        TimeProvider time)
    {
        _life =
        [
            new TokenIsNotRevoked(stores.Revocations),
            new ClientIsInUse(stores.Clients),
        ];
        _checks =
        [
            new TokenIsPresented(),
            new TokenIsValid(new ForeignTokens(options, documents, keySets, time), validator, new ValidatedTokens(time)),
            .. _life,
            new SenderIsProven(new Proofs(stores.Replays, new ProofNonces(hasher, time), time)),
        ];
    }

    /// <summary>Judges a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops the judging.</param>
    /// <returns>The verdict. Exceptions of the stores come through: nobody can tell, which is 503 and not 401.</returns>
    public async ValueTask<ResourceVerdict> JudgeAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var context = new ResourceContext(request);
        var failure = await FirstFailureAsync(_checks, context, cancellation);
        return failure is null
            ? new(context.Principal, null, context.Nonce)
            : new(null, failure with { IsDPoP = context.IsDPoP }, context.Nonce);
    }

    /// <summary>Judges again one who was let in before, for what lasts longer than a request.</summary>
    /// <param name="principal">Who was let in.</param>
    /// <param name="cancellation">Stops the judging.</param>
    /// <returns>Null while token, credential and client were not taken back. Its age is for the caller to see to.</returns>
    public ValueTask<ResourceFailure?> RecheckAsync(AccessTokenPrincipal principal, CancellationToken cancellation) =>
        FirstFailureAsync(_life, new ResourceContext(new(null, "", "")) { Principal = principal }, cancellation);

    private static async ValueTask<ResourceFailure?> FirstFailureAsync(
        IReadOnlyList<IResourceCheck> checks, ResourceContext context, CancellationToken cancellation)
    {
        foreach (var check in checks)
        {
            if (await check.CheckAsync(context, cancellation) is { } failure)
            {
                return failure;
            }
        }
        return null;
    }
}
