namespace ServiceHub.Adapters.Manifests;

/// <summary>The manifests cannot be used; says everything that is wrong with all of them.</summary>
/// <param name="errors">At least one error.</param>
public sealed class ManifestException(IReadOnlyList<ManifestError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>Every error found.</summary>
    public IReadOnlyList<ManifestError> Errors { get; } = errors;
}
