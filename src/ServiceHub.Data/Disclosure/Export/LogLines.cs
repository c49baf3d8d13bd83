using System.Globalization;
using System.Text;

namespace ServiceHub.Data.Disclosure.Export;

/// <summary>
/// An exported log, line by line, each a JSON object and each in one way only, so that whatever differs by a byte is found: a header with the
/// log's id and keys; a line a row; after the row that completes it each signed head; at the end a head over the last row, with a signed hash of the file. Hashes, salts and
/// signatures are in lower-case hexadecimal.
/// </summary>
internal static class LogLines
{
    public const string RowStart = "{\"number\":";
    public const string Leaf = ",\"leaf\":\"";
    public const string Salt = "\",\"salt\":\"";
    public const string Entry = "\",\"entry\":";
    public const string RowEnd = "}";
    public const string ErasedEnd = "\"}";

    public static string Header(string logId, IEnumerable<LogPublicKey> keys) =>
        $$"""{"format":"servicehub-disclosure-log","version":1,"log":"{{logId}}","keys":[{{string.Join(',', keys.Select(Key))}}]}""";

    public static string Head(TreeHead head) => string.Create(CultureInfo.InvariantCulture,
        $$$"""{"head":{"tree_size":{{{head.Size}}},"timestamp":{{{head.Time}}},"root_hash":"{{{Hex(head.Root)}}}","key":"{{{head.KeyId}}}","signature":"{{{Hex(head.Signature)}}}"}}""");

    /// <summary>The last line.</summary>
    /// <param name="head">A head over the last row.</param>
    /// <param name="sha256">Of all that stands before the line.</param>
    /// <param name="signature">Of <see cref="LogSignatures.Export"/>, by the head's key.</param>
    public static string End(TreeHead head, ReadOnlyMemory<byte> sha256, ReadOnlyMemory<byte> signature) =>
        $$"""{{Head(head)[..^1]}},"sha256":"{{Hex(sha256)}}","signature":"{{Hex(signature)}}"}""";

    public static byte[] Row(long number, byte[] leafHash, byte[]? salt, byte[]? body)
    {
        var start = RowStart + number.ToString(CultureInfo.InvariantCulture) + Leaf + Hex(leafHash);
        return salt is null || body is null
            ? Encoding.ASCII.GetBytes(start + ErasedEnd)
            : [.. Encoding.ASCII.GetBytes(start + Salt + Hex(salt) + Entry), .. body, .. Encoding.ASCII.GetBytes(RowEnd)];
    }

    private static string Key(LogPublicKey key) => $$"""{"kid":"{{key.Id}}","x":"{{key.X}}","y":"{{key.Y}}"}""";

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(bytes.Span);
}
