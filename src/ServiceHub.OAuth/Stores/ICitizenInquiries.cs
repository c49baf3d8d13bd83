using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Stores;

/// <summary>
/// What a client is told that names a citizen by itself, nobody having logged in: no more than it would be by the API, under the same
/// agreements and quotas, and written down before it is told.
/// </summary>
public interface ICitizenInquiries
{
    /// <summary>Asks for a citizen by national ID.</summary>
    /// <param name="asker">Who asks, as the token would say it; its <see cref="AccessTokenPrincipal.TokenId"/> is the request's id.</param>
    /// <param name="nationalId">Any text. It is kept nowhere.</param>
    /// <param name="cancellation">Gives it up.</param>
    ValueTask<CitizenInquiry> AskAsync(AccessTokenPrincipal asker, string nationalId, CancellationToken cancellation);
}
