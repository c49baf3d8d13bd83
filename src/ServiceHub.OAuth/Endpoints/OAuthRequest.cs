using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>
/// A client's request to one of the endpoints (RFC 6749 §3.2 and those that follow its form), taken out of HTTP. That it was a
/// POST with the content type <c>application/x-www-form-urlencoded</c> in UTF-8, and of bounded size, is the host's to see to.
/// </summary>
/// <param name="Authorization">The Authorization header, or null when there is none. A host refuses a request with two.</param>
/// <param name="Parameters">
/// The body's parameters, decoded, in their order, each as often as it came. Those of the query are left out.
/// </param>
public sealed record OAuthRequest(string? Authorization, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>The values of the header <c>DPoP</c>, each as it came (RFC 9449 §4.1).</summary>
    public IReadOnlyList<string> Proofs { get; init; } = [];

    /// <summary>The certificate of the TLS connection, or the one that a trusted proxy tells of; its chain is not judged yet.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>From where the request came: the proxy's client where a trusted proxy tells; null when the host cannot know.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>By what the host's own records know the request.</summary>
    public string Id { get; init; } = "";

    /// <summary>Says nothing of what it holds, since that is secret.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(OAuthRequest);

    /// <summary>A parameter's value. One without a value counts as left out (RFC 6749 §3.2).</summary>
    internal string? Find(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Value.Length > 0 && string.Equals(parameter.Key, name, StringComparison.Ordinal))
            {
                return parameter.Value;
            }
        }
        return null;
    }

    internal bool Has(string name) => Find(name) is not null;

    /// <summary>The values of a parameter that may come several times.</summary>
    internal IEnumerable<string> All(string name) =>
        Parameters.Where(parameter => parameter.Key == name && parameter.Value.Length > 0).Select(parameter => parameter.Value);
}
