using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.OAuth.Stores.InMemory;

/// <summary>Puts one hash of a secret in place of another.</summary>
internal static class Rehashed
{
    public static Client Of(Client client, string credentialId, KeyedHash old, KeyedHash renewed) => client with
    {
        Credentials =
        [
            .. client.Credentials.Select(credential => credential is ClientSecretCredential secret && secret.Id == credentialId && secret.Hash == old
                ? secret with { Hash = renewed }
                : credential),
        ],
    };
}
