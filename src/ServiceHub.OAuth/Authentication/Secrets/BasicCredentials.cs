using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ServiceHub.OAuth.Authentication.Secrets;

/// <summary>The client id and secret in a Basic header, each form-encoded before (RFC 6749 §2.3.1, RFC 7617 §2).</summary>
internal sealed record BasicCredentials(string ClientId, string Secret)
{
    private const string Scheme = "Basic ";

    public static bool IsScheme(string authorization) => authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    public static bool TryRead(string authorization, [NotNullWhen(true)] out BasicCredentials? credentials)
    {
        credentials = null;
        var encoded = authorization.AsSpan(Scheme.Length).TrimStart(' ');
        // The framework's decoder skips white space; a header that holds any is refused.
        var bytes = new byte[encoded.Length];
        if (encoded.ContainsAny(" \t\r\n") || !Convert.TryFromBase64Chars(encoded, bytes, out var length))
        {
            return false;
        }
        var pair = Encoding.Latin1.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0
            || !FormText.TryDecode(pair.AsSpan(0, colon), out var id)
            || !FormText.TryDecode(pair.AsSpan(colon + 1), out var secret))
        {
            return false;
        }
        credentials = new BasicCredentials(id, secret);
        return true;
    }

    /// <summary>Without the secret.</summary>
    public override string ToString() => nameof(BasicCredentials);
}
