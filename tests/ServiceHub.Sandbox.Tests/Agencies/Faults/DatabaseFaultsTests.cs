using Microsoft.Data.Sqlite;
using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Sandbox.Tests.Agencies.Faults;

public sealed class DatabaseFaultsTests(RunningAgencies running) : IClassFixture<RunningAgencies>, IAsyncLifetime
{
    private const int Busy = 5;
    private const int CannotOpen = 14;

    private IAgencyFaults Faults => running.Agencies.Faults["health-coverage"];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Faults.SetAsync(Fault.None);

    [Theory]
    [InlineData(FaultKind.Failing, Busy)]
    [InlineData(FaultKind.Throttling, Busy)]
    [InlineData(FaultKind.Down, CannotOpen)]
    public async Task Cannot_be_read(FaultKind kind, int code)
    {
        await Faults.SetAsync(new Fault(kind));
        await WaitForLockAsync(kind);

        Should.Throw<SqliteException>(() => Count()).SqliteErrorCode.ShouldBe(code);
    }

    [Theory]
    [InlineData(FaultKind.Garbled)]
    [InlineData(FaultKind.CutOff)]
    public async Task Holds_no_register_that_can_be_read_whole(FaultKind kind)
    {
        await Faults.SetAsync(new Fault(kind));

        Should.Throw<SqliteException>(() => Count());
    }

    [Theory]
    [InlineData(FaultKind.Slow)]
    [InlineData(FaultKind.Garbled)]
    [InlineData(FaultKind.CutOff)]
    [InlineData(FaultKind.Down)]
    public async Task Is_whole_again_afterwards(FaultKind kind)
    {
        var before = Count();
        await Faults.SetAsync(new Fault(kind, TimeSpan.FromMinutes(1)));

        await Faults.SetAsync(Fault.None);

        Count().ShouldBe(before);
    }

    private async Task WaitForLockAsync(FaultKind kind)
    {
        if (kind == FaultKind.Down)
        {
            return;
        }
        for (var locked = false; !locked; await Task.Delay(5))
        {
            try
            {
                Count();
            }
            catch (SqliteException)
            {
                locked = true;
            }
        }
    }

    private long Count()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = running.Setting("health-coverage:Address"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM (SELECT DISTINCT hospital_th, scheme, pid, updated_at FROM v_hub_coverage)";
        return (long)command.ExecuteScalar()!;
    }
}
