using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Probing;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Samples;

/// <summary>Every sample that <c>agency record</c> wrote, sent by a real socket to the real adapter of its agency's manifest.</summary>
public sealed class RecordedSampleTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Repository.Agencies, "*.expected.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            all.Add(Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))!, Path.GetFileName(file));
        }
        return all;
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Samples_are_found() => All().Count.ShouldBeGreaterThanOrEqualTo(7);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Is_mapped_as_it_was_when_it_was_recorded(string agency, string file)
    {
        var expected = JsonNode.Parse(Disk.ReadAllText(Repository.Sample(agency, file)))!;
        var next = 0;
        await using var web = await WebAgency.StartAsync(async context =>
        {
            var message = expected["messages"]![next++]!;
            context.Response.StatusCode = message["status"]!.GetValue<int>();
            context.Response.ContentType = message["contentType"]?.GetValue<string>();
            if (message["body"]?.GetValue<string>() is { } body)
            {
                await context.Response.Body.WriteAsync(Disk.ReadAllBytes(Repository.Sample(agency, body)));
            }
        });
        using var probe = AgencyProbe.Load(Manifest(agency, web.Address), RealManifestSettings, AgencyUnderTest.Factories(), null, TimeProvider.System);

        var answer = await probe.Find(expected["operation"]!.GetValue<string>())!.AskAsync(
            new AgencyRequest([NationalId.Parse(expected["subject"]!.GetValue<string>())])
            {
                Inputs = expected["inputs"]!.AsObject().ToDictionary(input => input.Key, input => input.Value!.GetValue<string>()),
                OnBehalfOf = "0060:000000001",
            }, default);

        JsonNode.DeepEquals(JsonNode.Parse(AnswerJson.Write(answer)), expected["answer"]).ShouldBeTrue(System.Text.Encoding.UTF8.GetString(AnswerJson.Write(answer)));
        next.ShouldBe(expected["messages"]!.AsArray().Count);
    }

    /// <summary>The agency's own manifest at another address, where nobody asks for credentials.</summary>
    private string Manifest(string agency, string address)
    {
        var manifest = JsonNode.Parse(Disk.ReadAllText(Path.Combine(Repository.Agencies, agency, "agency.json")))!.AsObject();
        manifest["address"] = address;
        foreach (var section in manifest["operations"]!.AsObject().Select(operation => operation.Value!.AsObject()).Append(manifest))
        {
            section.Remove("credentials");
            section.Remove("timeout");
        }
        foreach (var (_, operation) in manifest["operations"]!.AsObject())
        {
            operation!["timeout"] = "60s";
        }
        var file = Path.Combine(agency, "agency.json");
        _folder.Write(file, JsonSerializer.SerializeToUtf8Bytes(manifest));
        return _folder.File(file);
    }

    private static string RealManifestSettings(string key) => "a-setting";
}
