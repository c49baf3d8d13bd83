using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Sandbox.Agencies;
using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Gateway.Tests.Chaos;

/// <summary>Gives one agency every fault that it can have, one after the other, with a rest behind each.</summary>
internal sealed class FaultCycle(HubUnderTest hub, ChaosLoad load, string agency)
{
    // Longer than the circuits stay open.
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);
    private const int Few = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Goes on for a time, and once through all faults at least; with no time it takes a few only.</summary>
    public async Task RunAsync(TimeSpan time, int seed)
    {
        object[] faults = [.. hub.Agencies.Faults[agency].Kinds.Where(kind => kind != FaultKind.None).SelectMany(Inputs)];
        new Random(seed).Shuffle(faults);
        var start = TimeProvider.System.GetTimestamp();
        for (var turn = 0; turn < (time == TimeSpan.Zero ? Few : faults.Length) || TimeProvider.System.GetElapsedTime(start) < time; turn++)
        {
            await HaveAsync(faults[turn % faults.Length]);
            await MendAsync();
            await Task.Delay(Rest);
        }
    }

    public Task MendAsync() => SetAsync(new { kind = "NONE" });

    /// <summary>Within its time and beyond everybody's.</summary>
    private static IEnumerable<object> Inputs(FaultKind kind) => kind switch
    {
        FaultKind.Slow => [new { kind = "SLOW", delayMs = 100 }, new { kind = "SLOW", delayMs = 60_000 }],
        FaultKind.CutOff => [new { kind = "CUT_OFF" }],
        _ => [new { kind = kind.ToString().ToUpperInvariant() }],
    };

    private async Task HaveAsync(object fault)
    {
        await SetAsync(fault);
        var server = SandboxAgencies.OverSockets.Contains(agency) ? hub.Agencies.Find(agency) : null;
        var calls = server?.Calls;
        using var limit = new CancellationTokenSource(Patience);
        await Task.Delay(Least, limit.Token);
        await load.TurnOverAsync();
        while (server?.Calls == calls && server is not null)
        {
            await Task.Delay(20, limit.Token);
        }
    }

    private async Task SetAsync(object fault)
    {
        using var response = await hub.Http.PutAsJsonAsync($"/sandbox/agencies/{agency}/fault", fault);
        response.EnsureSuccessStatusCode();
        foreach (var intake in hub.Services.GetRequiredService<AgencyCatalogue>().Find(agency)!.Intakes)
        {
            await intake.LoadPendingAsync(default);
        }
    }
}
