using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Sandbox.People;
using ServiceHub.Testing;
using Xunit.Abstractions;

namespace ServiceHub.Gateway.Tests.Privacy;

/// <summary>
/// Whatever is done with the hub, nothing personal and no secret is in what it emits beside the data of its answers: logs, console,
/// traces, metrics, headers, addresses and the texts of errors.
/// </summary>
[Collection(Alone.Name)]
public sealed class LeakTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const int Size = 150;

    private readonly Population _population = PopulationGenerator.Generate(new() { Population = Size });
    private readonly Emissions _emissions = new();
    private HubUnderTest _hub = null!;

    public async Task InitializeAsync()
    {
        // On PostgreSQL, whose driver traces as well.
        _hub = await HubUnderTest.StartAsync(
            "--Database:Provider=PostgreSql", $"--ConnectionStrings:Hub={PostgreSqlCluster.NewDatabase()}", $"--Sandbox:Population={Size}", "--Serilog:MinimumLevel:Default=Debug", "--Agencies:Deadline=00:00:01");
        _emissions.HubPort = _hub.Http.BaseAddress!.Port;
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    public void Dispose() => _emissions.Dispose();

    [Fact]
    public async Task Nothing_personal_and_no_secret_leaves_the_hub_but_in_answers()
    {
        var needles = Needles.Of(_population);
        foreach (var secret in _hub.Clients.EnumerateArray().Where(client => client.TryGetProperty("client_secret", out _)))
        {
            needles.Add("client secret", secret.Text("client_secret"));
        }
        var someone = _population.Personas[0].Person;
        var laserCode = _population.Office.LaserCode(someone);
        var texts = Misuse.TextsOf(someone, laserCode);
        using var traffic = new Traffic(_hub, _emissions, needles);
        await traffic.LookUpAsync(_population.People);
        await traffic.VerifyAsync(someone, laserCode!);
        await traffic.MisuseAsync(texts);
        await traffic.StreamAsync(someone, texts);
        await traffic.FaultsAsync([.. _population.People.Where(person => person is { NationalId: not null, IdentityCard: not null }).Take(2)]);
        _emissions.Add("metrics", await traffic.MetricsAsync());

        await _hub.StopAsync();
        var all = _emissions.All(_hub.Data).ToList();
        var leaks = all.SelectMany(entry => needles.Search(entry.Text).Select(leak => (entry.Where, Leak: leak))).ToList();
        output.WriteLine($"{traffic.Requests} requests, {all.Count} texts of {all.Sum(entry => (long)entry.Text.Length)} signs, {needles.Count} needles; traces of {string.Join(", ", _emissions.Sources.Keys)}");

        // Each kind of text was there to be searched.
        all.Select(entry => entry.Where.Split(' ')[0]).Distinct().ShouldBe(["close", "console", "error", "extensions", "log", "metrics", "reason", "response", "socket", "trace"], ignoreOrder: true);
        ((string[])["Microsoft.AspNetCore", "ServiceHub.GraphQL", "Npgsql"]).ShouldBeSubsetOf(_emissions.Sources.Keys);
        _emissions.Lines.ShouldBeGreaterThan(traffic.Requests);
        leaks.Select(leak => $"{leak.Where}: {leak.Leak.Kind} {leak.Leak.Text}: {leak.Leak.Around}").Distinct().Take(40).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_planted_in_a_log_line_or_a_trace_is_found()
    {
        var name = _population.Personas[0].Person.Name.Full.Th!;
        using (var source = new System.Diagnostics.ActivitySource("planted"))
        using (var activity = source.StartActivity("something"))
        {
            activity!.SetTag("who", name);
        }
        _hub.Services.GetRequiredService<ILogger<LeakTests>>().LogWarning("Asked about {Name}", name);
        await _hub.StopAsync();
        var needles = Needles.Of(_population);
        var found = _emissions.All(_hub.Data).Where(entry => needles.Search(entry.Text).Any()).Select(entry => entry.Where);
        found.Order().ShouldBe(["console", "log file", "trace planted something"]);
    }
}
