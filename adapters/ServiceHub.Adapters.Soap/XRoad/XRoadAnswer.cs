using System.Security.Cryptography;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Soap.Answers;

namespace ServiceHub.Adapters.Soap.XRoad;

/// <summary>Binds an answer to its request: it repeats the headers, and holds the hash of the message as it was sent (PR-MESS, section 2.2).</summary>
internal static class XRoadAnswer
{
    /// <exception cref="AgencyException">This is not the answer to that request.</exception>
    public static void Check(XRoadOptions options, SoapMessage answer, string id, byte[] sent)
    {
        Require(options.Client.Matches(answer.Header("client", XRoadNames.Header)), "client");
        Require(options.Service.Matches(answer.Header("service", XRoadNames.Header)), "service");
        Require(answer.Header("id", XRoadNames.Header)?.Value.Trim() == id, "id");
        var hash = answer.Header("requestHash", XRoadNames.Header);
        Require(hash is not null && IsHash(hash.Value, hash.GetAttribute("algorithmId", ""), sent), "requestHash");
    }

    private static bool IsHash(string text, string algorithm, byte[] sent)
    {
        // XML-DSIG's names. SHA-1 and whatever is unknown proves nothing.
        HashAlgorithmName? name = algorithm switch
        {
            "http://www.w3.org/2001/04/xmlenc#sha256" => HashAlgorithmName.SHA256,
            "http://www.w3.org/2001/04/xmldsig-more#sha384" => HashAlgorithmName.SHA384,
            "http://www.w3.org/2001/04/xmlenc#sha512" => HashAlgorithmName.SHA512,
            _ => null,
        };
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        return name is not null
            && Convert.TryFromBase64String(text, hash, out var length)
            && hash[..length].SequenceEqual(CryptographicOperations.HashData(name.Value, sent));
    }

    private static void Require(bool holds, string header)
    {
        if (!holds)
        {
            throw new AgencyException(AgencyFailure.Malformed($"The answer's X-Road header {header} is not that of the request."));
        }
    }
}
