using ServiceHub.Data.Consents;

namespace ServiceHub.Services.Consents;

/// <summary>A citizen's consent to an agreement.</summary>
/// <param name="Versions">Every version, the newest first.</param>
internal sealed record Consent(IReadOnlyList<ConsentVersion> Versions)
{
    public ConsentVersion Newest => Versions[0];
}
