using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Tests.Keys;

/// <summary>Rings that were rotated.</summary>
internal static class Rings
{
    /// <summary>A ring with a newer key for each of some uses; all of them when none is named.</summary>
    public static KeyRingDocument Rotated(KeyRingDocument document, params KeyUse[] uses) =>
        (uses is [] ? Enum.GetValues<KeyUse>() : uses).Aggregate(document, (ring, use) => ring.With(use, TimeProvider.System.GetUtcNow()));

    /// <summary>The newest key of each use alone.</summary>
    public static KeyRingDocument Newest(KeyRingDocument document) => new([.. document.Keys.GroupBy(key => key.Use).Select(keys => keys.MaxBy(key => key.ActiveFrom)!)]);
}
