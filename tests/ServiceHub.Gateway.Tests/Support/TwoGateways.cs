using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>Two gateways, each with a data directory of its own, over one PostgreSQL database and with one key ring.</summary>
public sealed class TwoGateways : IAsyncLifetime
{
    private TemporaryDirectory Keys { get; } = new();

    public ShiftedClock Clock { get; } = new();

    public HubUnderTest One { get; private set; } = null!;

    public HubUnderTest Other { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        string[] settings =
        [
            "--Database:Provider=PostgreSql", $"--ConnectionStrings:Hub={PostgreSqlCluster.NewDatabase()}",
            $"--KeyRing:File={Keys.File("keyring.json")}", "--Hub:PublicAddress=http://hub.example",
        ];
        // At once, as they would be after an outage.
        var starting = new[] { HubUnderTest.StartAtAsync(Clock, settings), HubUnderTest.StartAtAsync(Clock, settings) };
        (One, Other) = (await starting[0], await starting[1]);
    }

    public async Task DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        Keys.Dispose();
    }
}
