using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ServiceHub.Adapters.Tests.Rest.XRoad;

/// <summary>
/// The two security servers between hub and agency in one, at the level of bytes, since the hash is over the request as it came.
/// </summary>
internal sealed class SecurityServer : IAsyncDisposable
{
    public sealed record Request(string Line, IReadOnlyList<(string Name, string Value)> Headers, JsonNode Body)
    {
        public string? Header(string name) => Headers.FirstOrDefault(header => header.Name == name).Value;
    }

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    private SecurityServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public List<Request> Requests { get; } = [];

    /// <summary>What the agency behind it answers.</summary>
    public Func<Request, (int Status, string Body)> Answer { get; set; } =
        request => (200, CardRegistry.Answer(request.Body["pids"]!.AsArray()).ToJsonString());

    /// <summary>Changes the headers that go out.</summary>
    public Action<Dictionary<string, string>> Spoil { get; set; } = _ => { };

    public static SecurityServer Start() => new();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        var received = new List<byte>();
        var chunk = new byte[4096];
        var head = -1;
        while (head < 0 || received.Count < head + 4 + LengthOf(received, head))
        {
            var read = await stream.ReadAsync(chunk, _stop.Token);
            if (read == 0)
            {
                return;
            }
            received.AddRange(chunk[..read]);
            head = Encoding.UTF8.GetString([.. received]).IndexOf("\r\n\r\n", StringComparison.Ordinal);
        }
        byte[] all = [.. received];
        var lines = Encoding.UTF8.GetString(all[..head]).Split("\r\n");
        var headers = lines[1..].Select(line => (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())).ToList();
        var request = new Request(lines[0], headers, JsonNode.Parse(all.AsSpan(head + 4))!);
        lock (Requests)
        {
            Requests.Add(request);
        }
        await stream.WriteAsync(Respond(request, all[(head + 4)..]), _stop.Token);
    }

    private byte[] Respond(Request request, byte[] body)
    {
        var (status, answer) = Answer(request);
        var requestId = Guid.NewGuid().ToString();
        var path = request.Line.Split(' ')[1];
        var headers = new Dictionary<string, string>
        {
            ["Content-Type"] = "application/json;charset=utf-8",
            ["Content-Length"] = $"{Encoding.UTF8.GetByteCount(answer)}",
            ["Connection"] = "close",
            ["x-road-id"] = request.Header("X-Road-Id")!,
            ["x-road-client"] = request.Header("X-Road-Client")!,
            ["x-road-service"] = string.Join('/', path.Split('/')[2..7]),
            ["x-road-request-id"] = requestId,
            ["x-road-request-hash"] = Hash(request, body, requestId),
        };
        Spoil(headers);
        return Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {status} Whatever\r\n{string.Concat(headers.Select(header => $"{header.Key}: {header.Value}\r\n"))}\r\n{answer}");
    }

    private static string Hash(Request request, byte[] body, string requestId)
    {
        var line = request.Line.Split(' ');
        var lines = request.Headers.Where(header => header.Name is not ("Host" or "Content-Length")).Append(("x-road-request-id", requestId))
            .Select(header => $"{header.Item1}:{header.Item2}");
        var head = string.Concat(new[] { line[0], line[1] }.Concat(lines).Select(text => $"{text}\r\n"));
        return Convert.ToBase64String(SHA512.HashData(SHA512.HashData(Encoding.UTF8.GetBytes(head)).Concat(SHA512.HashData(body)).ToArray()));
    }

    private static int LengthOf(List<byte> received, int head)
    {
        var line = Encoding.UTF8.GetString([.. received[..head]]).Split("\r\n").First(line => line.StartsWith("Content-Length:", StringComparison.Ordinal));
        return int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
