namespace ServiceHub.Adapters.Manifests;

/// <summary>One thing wrong in a manifest.</summary>
/// <param name="File">The manifest's file.</param>
/// <param name="Path">Where in it, as a JSON pointer (RFC 6901); empty for the whole file.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ManifestError(string File, string Path, string Problem, string Remedy)
{
    /// <inheritdoc/>
    public override string ToString() => Path.Length == 0 ? $"{File}: {Problem} {Remedy}" : $"{File} at {Path}: {Problem} {Remedy}";
}
