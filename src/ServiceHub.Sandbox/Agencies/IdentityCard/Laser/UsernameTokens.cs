using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace ServiceHub.Sandbox.Agencies.IdentityCard.Laser;

/// <summary>
/// Who may ask: whoever digests nonce, time and password (Username Token Profile 1.1, section 3.1), with a timestamp that is not over
/// (SOAP Message Security 1.1, section 10), and no nonce twice.
/// </summary>
internal sealed class UsernameTokens(string user, string password, TimeProvider time)
{
    private const string Digest = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _nonces = new();

    /// <exception cref="Soap12FaultException">The header proves nobody.</exception>
    public void Check(XElement? security)
    {
        if (security?.Element(Soap12.Utility + "Timestamp") is not { } timestamp || security.Element(Soap12.Secext + "UsernameToken") is not { } token)
        {
            throw Fault("InvalidSecurity", "The header Security holds a Timestamp and a UsernameToken.");
        }
        var now = time.GetUtcNow();
        if (!IsNear(timestamp, now) || (Moment(timestamp, "Expires") is not { } end || end <= now))
        {
            throw new Soap12FaultException(Soap12FaultException.Sender, Soap12.Utility + "MessageExpired", "The timestamp is over, or of another time.");
        }
        if (!IsNear(token, now) || !IsUser(token) || !IsNew(token, now))
        {
            throw Fault("FailedAuthentication", "The token proves nobody.");
        }
    }

    private static Soap12FaultException Fault(string subcode, string message) => new(Soap12FaultException.Sender, Soap12.Secext + subcode, message);

    private static bool IsNear(XElement element, DateTimeOffset now) => Moment(element, "Created") is { } created && (now - created).Duration() <= Window;

    private bool IsUser(XElement token)
    {
        var given = token.Element(Soap12.Secext + "Password");
        Span<byte> nonce = stackalloc byte[64];
        return token.Element(Soap12.Secext + "Username")?.Value == user
            && given?.Attribute("Type")?.Value == Digest
            && Convert.TryFromBase64String(Nonce(token), nonce, out var length)
            && Secret.AreEqual(given.Value, Expected(nonce[..length], token.Element(Soap12.Utility + "Created")!.Value));
    }

    private string Expected(ReadOnlySpan<byte> nonce, string created)
    {
        // The profile knows no other digest.
#pragma warning disable CA5350
        return Convert.ToBase64String(SHA1.HashData([.. nonce, .. Encoding.UTF8.GetBytes(created), .. Encoding.UTF8.GetBytes(password)]));
#pragma warning restore CA5350
    }

    private bool IsNew(XElement token, DateTimeOffset now)
    {
        foreach (var (old, _) in _nonces.Where(nonce => now - nonce.Value > 2 * Window))
        {
            _nonces.TryRemove(old, out _);
        }
        return _nonces.TryAdd(Nonce(token), now);
    }

    private static string Nonce(XElement token) => token.Element(Soap12.Secext + "Nonce")?.Value ?? "";

    private static DateTimeOffset? Moment(XElement element, string name) =>
        DateTimeOffset.TryParse(
            element.Element(Soap12.Utility + name)?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
}
