using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>A socket that reads a request's head and then does what no web server would.</summary>
internal sealed class RawAgency : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    private RawAgency(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _listener.Start();
        _accepting = AcceptAsync(answer);
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public static RawAgency Start(Func<NetworkStream, CancellationToken, Task> answer) => new(answer);

    /// <summary>Sends a text and closes.</summary>
    public static RawAgency Sending(string text) =>
        new(async (stream, stop) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync(Func<NetworkStream, CancellationToken, Task> answer)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                await stream.ReadAtLeastAsync(new byte[4096], 1, throwOnEndOfStream: false, _stop.Token);
                await answer(stream, _stop.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // The test is over, or the hub hung up.
        }
    }
}
