using System.Collections.Frozen;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace ServiceHub.Adapters.Rest.XRoad;

/// <summary>
/// The hash by which an answer names its request (PR-REST, section 4.3): SHA-512 over the SHA-512 of the request's head and that of
/// its body. The head is what security servers sign: method, path and headers by line, without those of the connection, as they
/// were sent, and last the id that the consumer's server gave.
/// </summary>
internal static class XRoadRequestHash
{
    private static readonly FrozenSet<string> OfTheConnection = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Transfer-Encoding", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "TE", "Trailer", "Upgrade", "Connection", "Pragma",
        "User-Agent", "Host", "Content-Length", "Server", "Expect");

    public static string Compute(HttpRequestMessage sent, byte[] body, string requestId)
    {
        var head = new StringBuilder($"{sent.Method}\r\n{sent.RequestUri!.PathAndQuery}\r\n");
        Append(head, sent.Headers);
        Append(head, sent.Content!.Headers);
        head.Append($"x-road-request-id:{requestId}\r\n");
        return Convert.ToBase64String(SHA512.HashData([.. SHA512.HashData(Encoding.UTF8.GetBytes(head.ToString())), .. SHA512.HashData(body)]));
    }

    private static void Append(StringBuilder head, HttpHeaders headers)
    {
        foreach (var (name, value) in headers.NonValidated.Where(header => !OfTheConnection.Contains(header.Key)))
        {
            head.Append($"{name}:{value}\r\n");
        }
    }
}
