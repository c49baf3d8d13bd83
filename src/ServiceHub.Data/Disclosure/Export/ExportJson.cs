using System.Text;
using System.Text.Json;

namespace ServiceHub.Data.Disclosure.Export;

/// <summary>Reads the lines of an export that are not rows; what is not exactly as <see cref="LogLines"/> writes it is refused.</summary>
internal static class ExportJson
{
    public static (string LogId, IReadOnlyList<LogPublicKey> Keys)? ReadHeader(ReadOnlySpan<byte> line)
    {
        if (Parse(line) is not { } json)
        {
            return null;
        }
        using (json)
        {
            try
            {
                var logId = json.RootElement.GetProperty("log").GetString()!;
                LogPublicKey[] keys = [.. json.RootElement.GetProperty("keys").EnumerateArray().Select(KeyOf)];
                var isAsWritten = Encoding.UTF8.GetString(line) == LogLines.Header(logId, keys) && keys.All(key => LogPublicKey.Of(key.X, key.Y) == key);
                return isAsWritten ? (logId, keys) : null;
            }
            catch (Exception error) when (IsMalformed(error))
            {
                return null;
            }
        }
    }

    public static TreeHead? ReadHead(ReadOnlySpan<byte> line) =>
        ReadKept(line.ToArray())?.Head is { } head && Encoding.UTF8.GetString(line) == LogLines.Head(head) ? head : null;

    /// <summary>The last line.</summary>
    public static (TreeHead Head, byte[] Sha256, byte[] Signature)? ReadEnd(ReadOnlySpan<byte> line)
    {
        if (ReadKept(line.ToArray())?.Head is not { } head || Parse(line) is not { } json)
        {
            return null;
        }
        using (json)
        {
            try
            {
                var sha256 = Convert.FromHexString(json.RootElement.GetProperty("sha256").GetString()!);
                var signature = Convert.FromHexString(json.RootElement.GetProperty("signature").GetString()!);
                return Encoding.UTF8.GetString(line) == LogLines.End(head, sha256, signature) ? (head, sha256, signature) : null;
            }
            catch (Exception error) when (IsMalformed(error))
            {
                return null;
            }
        }
    }

    public static KeptHead? ReadKept(ReadOnlyMemory<byte> text)
    {
        if (Parse(text.Span) is not { } json)
        {
            return null;
        }
        using (json)
        {
            try
            {
                var root = json.RootElement;
                var head = root.TryGetProperty("head", out var inner) ? inner : root;
                return new(root.TryGetProperty("log", out var log) ? log.GetString() : null, new(
                    head.GetProperty("tree_size").GetInt64(),
                    Convert.FromHexString(head.GetProperty("root_hash").GetString()!),
                    head.GetProperty("timestamp").GetInt64(),
                    head.GetProperty("key").GetString()!,
                    Convert.FromHexString(head.GetProperty("signature").GetString()!)));
            }
            catch (Exception error) when (IsMalformed(error))
            {
                return null;
            }
        }
    }

    /// <summary>Reads an entry of the kind KEY, which fits its leaf and so is as the hub wrote it.</summary>
    public static LogPublicKey ReadKey(ReadOnlySpan<byte> body)
    {
        using var json = Parse(body)!;
        return new(json.RootElement.GetProperty("key").GetString()!, json.RootElement.GetProperty("x").GetString()!, json.RootElement.GetProperty("y").GetString()!);
    }

    private static LogPublicKey KeyOf(JsonElement key) =>
        new(key.GetProperty("kid").GetString()!, key.GetProperty("x").GetString()!, key.GetProperty("y").GetString()!);

    private static JsonDocument? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsMalformed(Exception error) =>
        error is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException;
}
