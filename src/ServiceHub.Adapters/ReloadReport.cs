using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters;

/// <summary>What looking at the manifests again has brought.</summary>
/// <param name="Changed">The agencies, by short name, that are what their new manifest says from now on.</param>
/// <param name="Errors">Why others stay as they are; told once for each change of a manifest.</param>
public sealed record ReloadReport(IReadOnlyList<string> Changed, IReadOnlyList<ManifestError> Errors);
