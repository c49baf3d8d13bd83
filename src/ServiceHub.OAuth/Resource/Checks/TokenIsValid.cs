using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Resource.Checks;

/// <summary>The token is one that the hub believes (RFC 9068 §4); what was found valid once is remembered until it expires.</summary>
internal sealed class TokenIsValid(AccessTokenValidator validator, ValidatedTokens validated) : IResourceCheck
{
    public async ValueTask<ResourceFailure?> CheckAsync(ResourceContext context, CancellationToken cancellation)
    {
        var hash = TokenHash.Of(context.Token);
        if (validated.Find(hash) is { } known)
        {
            context.Principal = known;
            return null;
        }
        var validation = await validator.ValidateAsync(context.Token, cancellation);
        if (!validation.IsValid)
        {
            return ResourceFailure.Of(validation.Failure);
        }
        validated.Add(hash, validation.Principal);
        context.Principal = validation.Principal;
        return null;
    }
}
