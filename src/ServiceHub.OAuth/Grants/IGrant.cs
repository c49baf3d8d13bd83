using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants;

/// <summary>A way to get a token. To add one, write its file and name it in <see cref="TokenEndpoint"/>.</summary>
internal interface IGrant
{
    string GrantType { get; }

    /// <summary>What this grant demands, once the client has authenticated and may use it.</summary>
    IReadOnlyList<IRequestCheck<TokenContext>> Checks { get; }

    /// <summary>Issues what a request that passed every check asks for.</summary>
    ValueTask<GrantedTokens> IssueAsync(TokenContext context, CancellationToken cancellation);
}
