using ServiceHub.OAuth;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.Services.Agreements;

/// <summary>
/// A client that another authorization server answers for, as agreements need to know it. The hub has no record of it: that it exists shows
/// when it comes, and what it asks for is for the agreement alone to say.
/// </summary>
internal static class ForeignClient
{
    private const int LongestId = 100;
    private const int LongestPurpose = 100;

    /// <returns>Null when the id is not of the form that clients of a configured server have.</returns>
    public static Client? Of(OAuthOptions options, string clientId, string purpose)
    {
        if (clientId.Length > LongestId || options.ForeignIssuers.FirstOrDefault(issuer => clientId.StartsWith($"{issuer.Name}:", StringComparison.Ordinal)) is not { } server)
        {
            return null;
        }
        return new Client
        {
            ClientId = clientId,
            Name = clientId,
            Organisation = server.Organisation ?? "",
            State = ClientState.Approved,
            Scopes = ScopeSet.Of(server.ScopeMap.Values.SelectMany(scopes => scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
            Purposes = IsPurpose(purpose) ? [purpose] : [],
            Credentials = [],
        };
    }

    private static bool IsPurpose(string text) =>
        text.Length is > 0 and <= LongestPurpose && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
}
