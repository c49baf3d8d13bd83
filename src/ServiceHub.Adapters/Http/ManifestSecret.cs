using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Http;

/// <summary>Secrets of a manifest that must be there.</summary>
public static class ManifestSecret
{
    /// <summary>Reads a secret.</summary>
    /// <param name="section">Where it stands, as a reference to the configuration.</param>
    /// <param name="key">The key.</param>
    /// <returns>The secret, or null after a report.</returns>
    public static string? Secret(this ManifestSection section, string key)
    {
        if (section.Has(key))
        {
            return section.OptionalSecret(key);
        }
        section.Report(key, "This key is missing.", "Write \"config:\" and the secret's key in the configuration.");
        return null;
    }
}
