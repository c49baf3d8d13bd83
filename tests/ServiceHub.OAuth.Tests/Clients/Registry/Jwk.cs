using System.Buffers.Text;
using System.Security.Cryptography;

namespace ServiceHub.OAuth.Tests.Clients.Registry;

/// <summary>Writes keys as JWK.</summary>
internal static class Jwk
{
    public static string Public(ECDsa key, string more = "") => Of(key.ExportParameters(false), more);

    public static string Private(ECDsa key)
    {
        var parameters = key.ExportParameters(true);
        return Of(parameters, $",\"d\":\"{Base64Url.EncodeToString(parameters.D)}\"");
    }

    public static string Public(RSA key, string more = "")
    {
        var parameters = key.ExportParameters(false);
        return $$"""{"kty":"RSA","n":"{{Base64Url.EncodeToString(parameters.Modulus)}}","e":"{{Base64Url.EncodeToString(parameters.Exponent)}}"{{more}}}""";
    }

    private static string Of(ECParameters key, string more) =>
        $$"""{"kty":"EC","crv":"P-256","x":"{{Base64Url.EncodeToString(key.Q.X)}}","y":"{{Base64Url.EncodeToString(key.Q.Y)}}"{{more}}}""";
}
