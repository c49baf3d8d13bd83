using System.Runtime.CompilerServices;
using System.Text;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.KeySets;

namespace ServiceHub.OAuth.Authentication.Assertions;

/// <summary>
/// Finds the key that a client signed with. A JWT that none fits costs <see cref="Attempts"/> verifications, whether the
/// client is unknown or has several keys, so that time tells nothing about a client.
/// </summary>
internal sealed class ClientKeys(RemoteKeySets sets)
{
    /// <summary>All that a client can have live: one whose assertions name no key is known by the last of them as well.</summary>
    public const int Attempts = ClientRegistry.MostLiveCredentials;

    // As long as the store gives out the same credential, its key is read once.
    private readonly ConditionalWeakTable<ClientKeyCredential, KeySet> _read = [];

    public async ValueTask<ClientKey?> FindAsync(Client? client, JwtUnderTest assertion, CancellationToken cancellation)
    {
        var attempts = 0;
        if (client is not null)
        {
            foreach (var candidate in await CandidatesAsync(client, assertion, cancellation))
            {
                attempts++;
                if (candidate.Key.Verifies(assertion.Algorithm, assertion.SigningInput, assertion.Signature))
                {
                    return candidate;
                }
            }
        }
        for (; attempts < Attempts; attempts++)
        {
            DecoyKeys.Of(assertion.Algorithm).Verifies(assertion.Algorithm, assertion.SigningInput, assertion.Signature);
        }
        return null;
    }

    /// <summary>Live keys first. The others are tried, too, so that who uses one is told so; only live addresses are asked.</summary>
    private async ValueTask<IReadOnlyList<ClientKey>> CandidatesAsync(Client client, JwtUnderTest assertion, CancellationToken cancellation)
    {
        var candidates = new List<ClientKey>();
        foreach (var credential in client.Credentials.OrderBy(credential => credential.StateAt(assertion.Now) != CredentialState.Active))
        {
            var keys = credential switch
            {
                ClientKeyCredential inline => _read.GetValue(inline, Read).For(assertion.Algorithm, assertion.KeyId),
                ClientKeySetCredential remote when remote.StateAt(assertion.Now) == CredentialState.Active =>
                    await sets.FindAsync(remote.Address, assertion.Algorithm, assertion.KeyId, cancellation),
                _ => [],
            };
            candidates.AddRange(keys.Select(key => new ClientKey(credential, key)));
            if (candidates.Count >= Attempts)
            {
                break;
            }
        }
        return [.. candidates.Take(Attempts)];
    }

    private static KeySet Read(ClientKeyCredential credential) => KeySet.Of(Encoding.UTF8.GetBytes(credential.Jwk));
}
