using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Resource.Foreign;

namespace ServiceHub.OAuth.Resource.Checks;

/// <summary>The token is one that the hub believes (RFC 9068 §4), its own or of an issuer that is configured; what was found valid once is remembered until it expires.</summary>
internal sealed class TokenIsValid(ForeignTokens foreign, AccessTokenValidator validator, ValidatedTokens validated) : IResourceCheck
{
    public async ValueTask<ResourceFailure?> CheckAsync(ResourceContext context, CancellationToken cancellation)
    {
        var hash = TokenHash.Of(context.Token);
        if (validated.Find(hash) is { } known)
        {
            context.Principal = known;
            return null;
        }
        var validation = await foreign.JudgeAsync(context.Token, cancellation) ?? await validator.ValidateAsync(context.Token, cancellation);
        if (!validation.IsValid)
        {
            return ResourceFailure.Of(validation.Failure);
        }
        validated.Add(hash, validation.Principal);
        context.Principal = validation.Principal;
        return null;
    }
}
