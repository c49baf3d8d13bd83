using ServiceHub.Data.Disclosure;
using ServiceHub.Services.Access;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>What stands beside a response's data: what of it is old, and the receipt for what was written down.</summary>
internal static class ResponseExtensions
{
    public static IReadOnlyDictionary<string, object?>? Of(Operation operation, LogReceipt? receipt)
    {
        var stale = operation.StaleSources();
        if (stale is null && receipt is null)
        {
            return null;
        }
        Dictionary<string, object?> extensions = [];
        if (stale is not null)
        {
            extensions["stale"] = stale;
        }
        if (receipt is not null)
        {
            extensions["receipt"] = new Dictionary<string, object?>
            {
                ["leaves"] = receipt.LeafHashes.Select(Convert.ToHexStringLower).ToList(),
                ["time"] = receipt.Time,
                ["key"] = receipt.KeyId,
                ["signature"] = Convert.ToHexStringLower(receipt.Signature.Span),
            };
        }
        return extensions;
    }
}
