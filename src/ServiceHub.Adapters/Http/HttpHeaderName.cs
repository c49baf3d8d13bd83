using System.Collections.Frozen;

namespace ServiceHub.Adapters.Http;

/// <summary>The names of headers that a manifest may set.</summary>
public static class HttpHeaderName
{
    /// <summary>What is expected, for the remedy.</summary>
    public const string Form = "a header's name, such as X-Api-Key, which is not one of HTTP's or X-Road's own";

    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Accept", "Accept-Charset", "Accept-Encoding", "Authorization", "Connection", "Content-Encoding", "Content-Length", "Content-Type",
        "Cookie", "Expect", "Forwarded", "Host", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "Range", "SOAPAction", "TE",
        "Trailer", "Transfer-Encoding", "Upgrade", "Via");

    /// <summary>Reads a header's name (RFC 9110, section 5.1).</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name, when the answer is true.</param>
    /// <returns>Whether a manifest may set this header.</returns>
    public static bool TryParse(string text, out string name)
    {
        name = text;
        return text.All(sign => char.IsAsciiLetterOrDigit(sign) || "!#$%&'*+-.^_`|~".Contains(sign, StringComparison.Ordinal))
            && !Reserved.Contains(text)
            && !text.StartsWith("X-Road-", StringComparison.OrdinalIgnoreCase);
    }
}
