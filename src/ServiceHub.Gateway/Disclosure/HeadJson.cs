using ServiceHub.Data.Disclosure;

namespace ServiceHub.Gateway.Disclosure;

/// <summary>A head as the API tells it, and as <c>log verify --head</c> reads it.</summary>
internal static class HeadJson
{
    public static object Of(string logId, TreeHead head) => new
    {
        log = logId,
        tree_size = head.Size,
        timestamp = head.Time,
        root_hash = Convert.ToHexStringLower(head.Root.Span),
        key = head.KeyId,
        signature = Convert.ToHexStringLower(head.Signature.Span),
    };
}
