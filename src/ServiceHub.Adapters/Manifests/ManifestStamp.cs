using System.Security.Cryptography;

namespace ServiceHub.Adapters.Manifests;

/// <summary>What a manifest was when it was read, to see whether it is another now: its bytes, and the settings that it refers to.</summary>
/// <param name="Sha256">Of its bytes; empty for a file that is not there.</param>
/// <param name="Settings">The settings that were looked up, by key.</param>
internal sealed record ManifestStamp(byte[] Sha256, IReadOnlyDictionary<string, string?> Settings)
{
    public static ManifestStamp Of(byte[]? content, IReadOnlyDictionary<string, string?> settings) => new(Hash(content), settings);

    public bool IsOf(byte[]? content, Func<string, string?> settings) =>
        Sha256.AsSpan().SequenceEqual(Hash(content)) && Settings.All(setting => settings(setting.Key) == setting.Value);

    private static byte[] Hash(byte[]? content) => content is null ? [] : SHA256.HashData(content);
}
