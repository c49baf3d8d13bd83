using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ServiceHub.Sandbox.Agencies.HouseRegistration;

/// <summary>
/// Binds an answer to its request: base64 of SHA-512 over SHA-512 of the head and SHA-512 of the body, or of the head alone where
/// there is no body (Message Protocol for REST, section 4.3). The head is the method, the target and the headers of X-Road, each ended by
/// CR LF. In which order, and that it is these headers alone, the specification leaves open; here they are in lower case and sorted, so
/// that who asked can compute the hash as well.
/// </summary>
internal static class RequestHash
{
    private const string Own = "x-road-";
    private const string Hash = "x-road-request-hash";
    private const string RequestId = "x-road-request-id";

    public static string Of(string method, string target, IHeaderDictionary headers, string requestId, byte[] body)
    {
        var lines = headers
            .Select(header => (Name: header.Key.ToLowerInvariant(), Value: header.Value.ToString()))
            .Where(header => header.Name.StartsWith(Own, StringComparison.Ordinal) && header.Name is not (Hash or RequestId))
            .Append((Name: RequestId, Value: requestId))
            .OrderBy(header => header.Name, StringComparer.Ordinal)
            .Select(header => $"{header.Name}:{header.Value}\r\n");
        var head = SHA512.HashData(Encoding.UTF8.GetBytes($"{method}\r\n{target}\r\n{string.Concat(lines)}"));
        return Convert.ToBase64String(body.Length == 0 ? head : SHA512.HashData([.. head, .. SHA512.HashData(body)]));
    }
}
