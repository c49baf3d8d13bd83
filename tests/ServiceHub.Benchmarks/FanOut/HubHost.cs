using System.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters.Contract;
using ServiceHub.Benchmarks.Log;
using ServiceHub.Services.Disclosure;

namespace ServiceHub.Benchmarks.FanOut;

/// <summary>The hub in a process of its own: as it always is, but that files and databases take their time and that calls are counted, and that the log can be switched off.</summary>
internal static class HubHost
{
    public const string Command = "hub";
    public const string Calls = "/benchmark/calls";
    public const string Compiled = "/benchmark/compiled";
    public const string Log = "/benchmark/log";

    public static async Task<int> RunAsync(string[] args)
    {
        var calls = new CountedCalls();
        await using var hub = await Gateway.Program.BuildAsync(args, services =>
        {
            foreach (var factory in services.Where(service => service.ServiceType == typeof(IAdapterFactory)).ToList())
            {
                services.Remove(factory);
                services.AddSingleton<IAdapterFactory>(provider => new CountingFactory(
                    new SlowAdapterFactory((IAdapterFactory)ActivatorUtilities.CreateInstance(provider, factory.ImplementationType!), FanOutBenchmark.Latency), calls));
            }
            services.AddSingleton<DisclosureWriter>().AddSingleton<SwitchedDisclosures>().AddSingleton<IDisclosures>(provider => provider.GetRequiredService<SwitchedDisclosures>());
        });
        hub.MapGet(Log, (bool on, SwitchedDisclosures disclosures) => Results.Json(disclosures.IsOn = on)).AllowAnonymous();
        hub.MapGet(Calls, () => Results.Json(calls.Take())).AllowAnonymous();
        hub.MapGet(Compiled, () => Results.Json(JitInfo.GetCompiledMethodCount())).AllowAnonymous();
        await hub.RunAsync();
        return 0;
    }
}
