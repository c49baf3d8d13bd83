using System.Text.Json.Nodes;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Rest.Requests;

/// <summary>What an agency gets to see of the manifest's templates.</summary>
public sealed class RequestTests
{
    private const string Organisation = "0088:1234567890123";

    [Fact]
    public async Task Fills_in_the_one_subject_the_inputs_and_the_organisation()
    {
        var (request, _) = await AskAsync("""
            { "method": "PUT", "path": "/v1/cards", "subject": "/pid",
              "body": { "who": "PID:{subject}", "laser": "{input.laser}", "for": ["{organisation}"], "n": 1, "null": null, "as": "{}" } }
            """);

        request.Address.ShouldBe("/v1/cards");
        JsonNode.DeepEquals(request.Body, JsonNode.Parse($$"""
            { "who": "PID:{{People.Somchai.Digits}}", "laser": "JT\" 12", "for": ["{{Organisation}}"], "n": 1, "null": null, "as": "{}" }
            """)).ShouldBeTrue(request.Body.ToJsonString());
    }

    [Fact]
    public async Task Sends_the_manifests_headers_and_a_fresh_message_id()
    {
        const string Rest = """
            { "method": "POST", "path": "/v1/cards", "subject": "/pid", "body": { "pid": "{subject}", "id": "{id}" },
              "headers": { "X-Version": "3", "X-Message": "id={id}", "X-For": "{organisation}", "X-Secret": "config:key" } }
            """;
        var (first, _) = await AskAsync(Rest);
        var (second, _) = await AskAsync(Rest);

        first.Headers["X-Version"].ToString().ShouldBe("3");
        first.Headers["X-For"].ToString().ShouldBe(Organisation);
        first.Headers["X-Secret"].ToString().ShouldBe(AgencyUnderTest.Token);
        var id = first.Body["id"]!.GetValue<string>();
        Guid.TryParseExact(id, "D", out _).ShouldBeTrue();
        first.Headers["X-Message"].ToString().ShouldBe($"id={id}");
        second.Body["id"]!.GetValue<string>().ShouldNotBe(id);
    }

    [Fact]
    public async Task Tells_nothing_of_its_own_traces()
    {
        using var activity = new System.Diagnostics.Activity("test").Start();

        var (request, _) = await AskAsync("""{ "method": "POST", "path": "/v1", "subject": "/pid", "body": "{subject}" }""");

        request.Headers.Keys.ShouldBe(["Accept", "Host", "Content-Type", "Content-Length"], ignoreOrder: true);
    }

    [Fact]
    public async Task Puts_public_inputs_and_fixed_values_into_the_address()
    {
        var (request, _) = await AskAsync("""
            { "method": "POST", "path": "/v1/{input.laser}/cards", "subject": "/pid", "body": { "pid": "{subject}" },
              "query": { "format": "full & long", "laser": "{input.laser}" } }
            """, PublicLaser);

        request.Address.ShouldBe("/v1/JT%22%2012/cards?format=full%20%26%20long&laser=JT%22%2012");
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    public async Task Lets_no_input_change_the_path(string laser)
    {
        await using var agency = await RecordingAgency.StartAsync(_ => "{}");
        using var underTest = agency.Load("""
            { "method": "POST", "path": "/v1/{input.laser}", "subject": "/pid", "body": { "pid": "{subject}" } }
            """, PublicLaser);

        var failure = (await underTest.Agency.AskAsync(Question(laser), CancellationToken.None)).Failure();

        failure.Origin.ShouldBe(AgencyFailureOrigin.Hub);
        agency.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/v1/{input.laser}", "full")]
    [InlineData("/v1", "{input.laser}")]
    public async Task Lets_no_national_id_into_an_address_that_came_as_an_input(string path, string query)
    {
        await using var agency = await RecordingAgency.StartAsync(_ => "{}");
        using var underTest = agency.Load($$"""
            { "method": "POST", "path": "{{path}}", "query": { "q": "{{query}}" }, "subject": "/pid", "body": { "pid": "{subject}" } }
            """, PublicLaser);

        var failure = (await underTest.Agency.AskAsync(Question(People.Malee.Digits), CancellationToken.None)).Failure();

        failure.Origin.ShouldBe(AgencyFailureOrigin.Hub);
        failure.Detail.ShouldNotContain(People.Malee.Digits);
        agency.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asks_nothing_for_nobody_when_the_organisation_is_to_be_told()
    {
        await using var agency = await RecordingAgency.StartAsync(_ => "{}");
        using var underTest = agency.Load("""
            { "method": "POST", "path": "/v1", "subject": "/pid", "body": { "pid": "{subject}", "for": "{organisation}" } }
            """, PublicLaser);

        var reply = await underTest.Agency.AskAsync(Question("x") with { OnBehalfOf = null }, CancellationToken.None);

        reply.Failure().Origin.ShouldBe(AgencyFailureOrigin.Hub);
        agency.Requests.ShouldBeEmpty();
    }

    private static async Task<(RecordingAgency.Request Request, AgencyReply Reply)> AskAsync(string rest, Action<JsonObject>? change = null)
    {
        await using var agency = await RecordingAgency.StartAsync(
            _ => $$"""{ "pid": "{{People.Somchai.Digits}}", "name": "Somchai" }""");
        using var underTest = agency.Load(rest, change ?? (manifest => WithLaser(manifest, isPublic: false)));
        var reply = await underTest.Agency.AskAsync(Question("JT\" 12"), CancellationToken.None);
        reply.Answers[0].Value("name").ShouldBe("Somchai");
        return (agency.Requests.ShouldHaveSingleItem(), reply);
    }

    private static AgencyQuestion Question(string laser) => new([People.Somchai])
    {
        Inputs = new Dictionary<string, object> { ["laser"] = laser },
        OnBehalfOf = Organisation,
    };

    private static void PublicLaser(JsonObject manifest) => WithLaser(manifest, isPublic: true);

    private static void WithLaser(JsonObject manifest, bool isPublic)
    {
        manifest.Remove("batchSize");
        manifest["inputs"] = new JsonObject { ["laser"] = new JsonObject { ["convert"] = "text", ["public"] = isPublic } };
        manifest["tellsOrganisation"] = true;
    }
}
