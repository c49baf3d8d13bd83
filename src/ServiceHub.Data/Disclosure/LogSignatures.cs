using System.Globalization;
using System.Text;

namespace ServiceHub.Data.Disclosure;

/// <summary>
/// What the log's keys sign: lines of text in UTF-8, each ended by a line feed, of which the first says what it is, so that no signature
/// serves for anything else.
/// </summary>
public static class LogSignatures
{
    /// <summary>Of a tree head: the log's id, size, root in hexadecimal, time.</summary>
    public static byte[] Head(string logId, long size, ReadOnlySpan<byte> root, long time) =>
        Lines("servicehub-log-head-v1", logId, Number(size), Convert.ToHexStringLower(root), Number(time));

    /// <summary>Of a receipt: the log's id, time, and each leaf's hash in hexadecimal.</summary>
    public static byte[] Receipt(string logId, long time, IEnumerable<byte[]> leafHashes) =>
        Lines(["servicehub-log-receipt-v1", logId, Number(time), .. leafHashes.Select(hash => Convert.ToHexStringLower(hash))]);

    /// <summary>Of an export: the log's id, and the SHA-256 in hexadecimal of all that stands before the last line.</summary>
    public static byte[] Export(string logId, ReadOnlySpan<byte> sha256) => Lines("servicehub-log-export-v1", logId, Convert.ToHexStringLower(sha256));

    /// <summary>Of a consent: the log's id, and what <see cref="Consents.ConsentText"/> says of it.</summary>
    public static byte[] Consent(string logId, string text) => Lines("servicehub-consent-v1", logId, text);

    private static byte[] Lines(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
