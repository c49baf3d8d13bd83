using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ServiceHub.Sandbox.Agencies.HouseRegistration;

/// <summary>
/// Binds an answer to its request: base64 of SHA-512 over SHA-512 of the head and SHA-512 of the body, or of the head alone where
/// there is no body (Message Protocol for REST, section 4.3). The head is what security servers sign: method, target and headers as
/// they were sent, without those of the connection, and the id that the consumer's server gave, each ended by CR LF.
/// </summary>
internal static class RequestHash
{
    private static readonly string[] OfTheConnection = ["Connection", "Content-Length", "Expect", "Host", "Transfer-Encoding", "User-Agent"];

    public static string Of(string method, string target, IHeaderDictionary headers, string requestId, byte[] body)
    {
        var lines = headers
            .Where(header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .OrderBy(header => Place(header.Key))
            .Select(header => $"{header.Key}:{header.Value}\r\n");
        var head = SHA512.HashData(Encoding.UTF8.GetBytes($"{method}\r\n{target}\r\n{string.Concat(lines)}x-road-request-id:{requestId}\r\n"));
        return Convert.ToBase64String(body.Length == 0 ? head : SHA512.HashData([.. head, .. SHA512.HashData(body)]));
    }

    /// <summary>The server keeps the headers that it knows apart; clients send them before and behind the others.</summary>
    private static int Place(string header) => header.ToUpperInvariant() switch
    {
        "ACCEPT" => 0,
        "AUTHORIZATION" => 2,
        "CONTENT-TYPE" => 3,
        _ => 1,
    };
}
