using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Registration;

/// <summary>
/// Registration access tokens (RFC 7592 §1.2): handles of which a hash is kept. They are of a kind of their own, so that they open
/// nothing but their client's registration.
/// </summary>
internal sealed class RegistrationTokens(OAuthStores stores, TimeProvider time)
{
    /// <summary>Longer than any client lives: the token ends with its client.</summary>
    private const int Years = 100;

    private readonly Artifacts _artifacts = new(stores, time);

    /// <summary>Makes the client's token.</summary>
    public ValueTask<string> MakeAsync(string clientId, CancellationToken cancellation) => _artifacts.KeepAsync(
        ArtifactKind.Registration, clientId, ArtifactJson.Default.String, FamilyOf(clientId), time.GetUtcNow().AddYears(Years), cancellation);

    /// <summary>Whose token it is; null when it is nobody's.</summary>
    public async ValueTask<string?> FindAsync(string token, CancellationToken cancellation) =>
        (await _artifacts.FindAsync(ArtifactKind.Registration, token, ArtifactJson.Default.String, cancellation))?.Content;

    /// <summary>Ends the client's token.</summary>
    public ValueTask EndAsync(string clientId, CancellationToken cancellation) => stores.Artifacts.EndFamilyAsync(FamilyOf(clientId), cancellation);

    private static string FamilyOf(string clientId) => $"registration:{clientId}";
}
