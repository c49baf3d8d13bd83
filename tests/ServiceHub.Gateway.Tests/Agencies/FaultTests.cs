using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Agencies;

/// <summary>A bad agency costs its own fields, and says so; the other agencies' answers arrive.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_stopped_agency_costs_its_own_fields_only()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await hub.Agencies.Find("identity-card").StopAsync();
        await ShouldMissAsync(hub, "identity-card", "identityCard", "UNAVAILABLE");
    }

    [Fact]
    public async Task A_missing_database_costs_its_own_fields_only()
    {
        await using var hub = await HubUnderTest.StartAsync("--Agencies:health-coverage:Address=/nowhere/health.db");
        await ShouldMissAsync(hub, "health-coverage", "healthCoverage", "UNAVAILABLE");
    }

    [Fact]
    public async Task A_missing_folder_costs_its_own_fields_only()
    {
        await using var hub = await HubUnderTest.StartAsync("--Agencies:welfare-register:Address=/nowhere/welfare");
        await ShouldMissAsync(hub, "welfare-register", "welfare", "UNAVAILABLE");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n<html />", "MALFORMED")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"cards\": [", "UNAVAILABLE")]
    [InlineData("complete garbage\r\n\r\n", "UNAVAILABLE")]
    [InlineData("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n", "UNAVAILABLE")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "REFUSED")]
    [InlineData("HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n", "TOO_BUSY")]
    [InlineData("", "UNAVAILABLE")]
    public async Task A_bad_answer_costs_its_own_fields_only(string answer, string cause)
    {
        using var agency = RawAgency.Answering(answer);
        await using var hub = await HubUnderTest.StartAsync($"--Agencies:identity-card:Address={agency.Address}");
        await ShouldMissAsync(hub, "identity-card", "identityCard", cause);
    }

    [Fact]
    public async Task An_agency_that_never_answers_is_left_behind_at_its_time()
    {
        using var agency = RawAgency.Silent();
        await using var hub = await HubUnderTest.StartAsync($"--Agencies:identity-card:Address={agency.Address}");
        await ShouldMissAsync(hub, "identity-card", "identityCard", "TIMED_OUT");
    }

    [Fact]
    public async Task A_broken_line_is_rejected_and_the_rest_is_loaded()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var folder = Path.Combine(hub.Data, "sandbox", "welfare-register");
        var file = Directory.GetFiles(folder, "WELFARE_*.dat").Single();
        var lines = (await File.ReadAllBytesAsync(file)).AsSpan().ToArray();
        // Behind header and CRLF, the first detail line: its birth date becomes letters.
        var start = Array.IndexOf(lines, (byte)'\n') + 1 + 1 + 13 + 20 + 40 + 40;
        "ABCDEFGH"u8.CopyTo(lines.AsSpan(start));
        var broken = Encoding.ASCII.GetString(lines, start - 113, 13);
        await File.WriteAllBytesAsync(Path.Combine(folder, "WELFARE_20991231.dat"), lines);

        await hub.LoadFilesAsync("welfare-register");
        var rejects = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(folder, "rejects")).Single());
        rejects.ShouldContain("line 2");
        rejects.ShouldNotContain(broken);

        var answer = await hub.AskAsync(Queries.Everything, new { by = new { nationalId = broken } });
        answer.At("data", "citizen").Statuses()["welfare-register"].ShouldBe("UNAVAILABLE");
    }

    private static async Task ShouldMissAsync(HubUnderTest hub, string agency, string field, string cause)
    {
        var answer = await hub.AskAsync(Queries.Everything, new { by = new { nationalId = hub.NationalId("ordinary") } });
        var error = answer.Errors().ShouldHaveSingleItem();
        error.ShouldSatisfyAllConditions(
            () => error.Code().ShouldBe("AGENCY_UNAVAILABLE"),
            () => error.PathText().ShouldBe($"citizen/{field}"),
            () => error.Text("extensions", "agency").ShouldBe(agency),
            () => error.Text("extensions", "cause").ShouldBe(cause));
        var citizen = answer.At("data", "citizen");
        citizen.At(field).ValueKind.ShouldBe(JsonValueKind.Null);
        foreach (var (name, status) in citizen.Statuses())
        {
            status.ShouldBe(name == agency ? "UNAVAILABLE" : "OK");
        }
    }

    /// <summary>A socket that answers every connection with the same bytes and closes it, or never answers.</summary>
    private sealed class RawAgency : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly List<TcpClient> _connections = [];

        private RawAgency(byte[]? answer)
        {
            _listener.Start();
            _ = ServeAsync(answer);
        }

        public string Address => $"http://{_listener.LocalEndpoint}";

        public static RawAgency Answering(string answer) => new(Encoding.ASCII.GetBytes(answer));

        public static RawAgency Silent() => new(null);

        public void Dispose()
        {
            _listener.Dispose();
            _connections.ForEach(connection => connection.Dispose());
        }

        private async Task ServeAsync(byte[]? answer)
        {
            while (true)
            {
                TcpClient connection;
                try
                {
                    connection = await _listener.AcceptTcpClientAsync();
                }
                catch (Exception error) when (error is SocketException or ObjectDisposedException)
                {
                    return;
                }
                _connections.Add(connection);
                if (answer is not null)
                {
                    var stream = connection.GetStream();
                    _ = await stream.ReadAsync(new byte[64 * 1024]);
                    await stream.WriteAsync(answer);
                    connection.Client.Shutdown(SocketShutdown.Send);
                }
            }
        }
    }
}
