using System.Security.Cryptography.X509Certificates;

namespace ServiceHub.OAuth.Resource;

/// <summary>A request to the hub's API, as far as it says who asks.</summary>
/// <param name="Authorization">The one value of the header, or null when there is none. A host refuses a request with two.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The address from outside, without query and fragment; never made from the Host header.</param>
public sealed record ResourceRequest(string? Authorization, string Method, string Address)
{
    /// <summary>The values of the header <c>DPoP</c>.</summary>
    public IReadOnlyList<string> Proofs { get; init; } = [];

    /// <summary>The certificate of the TLS connection, or the one that a trusted proxy tells of.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Without the token.</summary>
    /// <returns>Method and address.</returns>
    public override string ToString() => $"{Method} {Address}";
}
