using ServiceHub.Adapters.Probing;

namespace ServiceHub.Adapters.Manifests;

/// <summary>An operation of a manifest in the hands of its protocol's factory.</summary>
/// <param name="manifest">What is common to all protocols; where errors were reported, with fallbacks in it.</param>
/// <param name="operation">The operation's section, to report at its common keys.</param>
/// <param name="options">The protocol's own section.</param>
/// <param name="credentials">The credentials, when there are any.</param>
/// <param name="hasErrors">Whether anything was reported so far.</param>
public sealed class AdapterPlan(
    OperationManifest manifest, ManifestSection operation, ManifestSection options, ManifestSection? credentials, Func<bool> hasErrors)
{
    /// <summary>What is common to all protocols; where errors were reported, with fallbacks in it.</summary>
    public OperationManifest Manifest { get; } = manifest;

    /// <summary>The operation's section, to report at its common keys.</summary>
    public ManifestSection Operation { get; } = operation;

    /// <summary>The protocol's own section.</summary>
    public ManifestSection Options { get; } = options;

    /// <summary>The credentials, when there are any.</summary>
    public ManifestSection? Credentials { get; } = credentials;

    /// <summary>What is to see the raw exchange; null in a hub that serves.</summary>
    public IAgencyTap? Tap { get; init; }

    /// <summary>Whether anything was reported so far: then no adapter is to be made.</summary>
    public bool HasErrors => hasErrors();
}
