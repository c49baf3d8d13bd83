using System.Net;
using System.Net.Sockets;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Agencies;

public sealed class ParallelTests
{
    /// <summary>Each of the two answers only when the other has been asked too: asked one after the other, both would run out of time.</summary>
    [Fact]
    public async Task Agencies_are_asked_at_the_same_time()
    {
        using var bothAsked = new CountdownEvent(2);
        using var cards = new Gate(bothAsked);
        using var members = new Gate(bothAsked);
        await using var hub = await HubUnderTest.StartAsync(
            $"--Agencies:identity-card:Address={cards.Address}", $"--Agencies:social-security:Address={members.Address}");
        cards.Target = new Uri(hub.Agencies.Settings["Agencies:identity-card:Address"]!);
        members.Target = new Uri(hub.Agencies.Settings["Agencies:social-security:Address"]!);

        var answer = await hub.AskAsync(
            "query ($by: CitizenLookup!) { citizen(by: $by) { identityCard { status } socialSecurity { status } sources { agency status } } }",
            new { by = new { nationalId = hub.NationalId("ordinary") } });

        answer.At("data", "citizen").Statuses().Values.ShouldAllBe(status => status == "OK");
    }

    /// <summary>Stands before an agency: takes a request, waits until all have come, then passes it on.</summary>
    private sealed class Gate : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CountdownEvent _asked;

        public Gate(CountdownEvent asked)
        {
            _asked = asked;
            _listener.Start();
            _ = PassOneAsync();
        }

        public Uri? Target { get; set; }

        public string Address => $"http://{_listener.LocalEndpoint}";

        public void Dispose() => _listener.Dispose();

        private async Task PassOneAsync()
        {
            using var caller = await _listener.AcceptTcpClientAsync();
            var request = new byte[64 * 1024];
            var length = await caller.GetStream().ReadAsync(request);
            _asked.Signal();
            await Task.Run(_asked.Wait);
            using var agency = new TcpClient();
            await agency.ConnectAsync(Target!.Host, Target.Port);
            await agency.GetStream().WriteAsync(request.AsMemory(0, length));
            await Task.WhenAny(caller.GetStream().CopyToAsync(agency.GetStream()), agency.GetStream().CopyToAsync(caller.GetStream()));
        }
    }
}
