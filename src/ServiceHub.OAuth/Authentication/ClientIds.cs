using ServiceHub.OAuth.Clients;

namespace ServiceHub.OAuth.Authentication;

/// <summary>Looks clients up by what a request gives as an id, which may be anything.</summary>
internal static class ClientIds
{
    private const int Longest = 100;

    public static ValueTask<Client?> FindAnyAsync(this IClientStore clients, string clientId, CancellationToken cancellation) =>
        clientId.Length is > 0 and <= Longest && !clientId.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? clients.FindAsync(clientId, cancellation)
            : default;
}
