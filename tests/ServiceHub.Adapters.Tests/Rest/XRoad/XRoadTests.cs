using System.Text.Json.Nodes;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Rest.XRoad;

public sealed class XRoadTests : IAsyncLifetime
{
    private SecurityServer _server = null!;

    public static JsonObject Section() => new()
    {
        ["client"] = "TH/GOV/0001/hub",
        ["service"] = "TH/GOV/0002/ทะเบียน/cards",
    };

    public Task InitializeAsync()
    {
        _server = SecurityServer.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Asks_by_service_and_says_who_asks()
    {
        (await AskAsync()).Answers[0].Record.ShouldNotBeNull();

        var request = _server.Requests.ShouldHaveSingleItem();
        request.Line.ShouldBe(
            "POST /r1/TH/GOV/0002/%E0%B8%97%E0%B8%B0%E0%B9%80%E0%B8%9A%E0%B8%B5%E0%B8%A2%E0%B8%99/cards/v1/cards/query HTTP/1.1");
        request.Header("X-Road-Client").ShouldBe("TH/GOV/0001/hub");
        Guid.TryParseExact(request.Header("X-Road-Id"), "D", out _).ShouldBeTrue();
        request.Headers.Select(header => header.Name).ShouldBe(
            ["Host", "Accept", "X-Road-Client", "X-Road-Id", "Authorization", "Content-Type", "Content-Length"]);
    }

    [Fact]
    public async Task Says_for_whom_why_and_through_which_server()
    {
        var reply = await AskAsync(manifest =>
        {
            manifest["tellsOrganisation"] = true;
            var section = manifest["rest"]!["xRoad"]!;
            section["userId"] = "TH-hub";
            section["issue"] = "config:issue";
            section["securityServer"] = "TH/GOV/0002/server 1";
            section["representedParty"] = "GOV/{organisation}";
            manifest["rest"]!["headers"] = new JsonObject { ["X-Version"] = "3" };
            manifest["rest"]!["query"] = new JsonObject { ["format"] = "full" };
        });

        reply.Answers[0].Record.ShouldNotBeNull();
        var request = _server.Requests.ShouldHaveSingleItem();
        request.Header("X-Road-UserId").ShouldBe("TH-hub");
        request.Header("X-Road-Issue").ShouldBe(AgencyUnderTest.Token);
        request.Header("X-Road-Security-Server").ShouldBe("TH/GOV/0002/server%201");
        request.Header("X-Road-Represented-Party").ShouldBe("GOV/0088%3A1%2F2");
        request.Line.ShouldEndWith("/cards/v1/cards/query?format=full HTTP/1.1");
    }

    [Fact]
    public async Task Gives_each_message_an_id_of_its_own()
    {
        await AskAsync();
        await AskAsync();

        _server.Requests.Select(request => request.Header("X-Road-Id")).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Calls_a_service_that_has_no_path()
    {
        (await AskAsync(manifest => manifest["rest"]!.AsObject().Remove("path"))).Answers[0].Record.ShouldNotBeNull();

        _server.Requests[0].Line.ShouldEndWith("/cards HTTP/1.1");
    }

    [Theory]
    [InlineData("x-road-id", "fa2e18a5-c2cb-4d09-b994-f57727f7c3fb")]
    [InlineData("x-road-id", null)]
    [InlineData("x-road-client", "TH/GOV/0001/other")]
    [InlineData("x-road-client", null)]
    [InlineData("x-road-service", "TH/GOV/0002/ทะเบียน/houses")]
    [InlineData("x-road-service", "TH/GOV/0002/%E0%B8%97%E0%B8%B0%E0%B9%80%E0%B8%9A%E0%B8%B5%E0%B8%A2%E0%B8%99/houses")]
    [InlineData("x-road-service", null)]
    [InlineData("x-road-request-id", "another")]
    [InlineData("x-road-request-id", null)]
    [InlineData("x-road-request-hash", "14sEri8SmLNy/DJyTob0ZddAskmdRy5ZUyhbr33iLkaA+gLpWcivUH16fzbuIs7hhs2AnA4lJDloyIihXMlVQA==")]
    [InlineData("x-road-request-hash", null)]
    public async Task Takes_no_answer_to_another_request(string header, string? value)
    {
        _server.Spoil = headers => Set(headers, header, value);

        var failure = (await AskAsync()).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        // Another request id is another hash.
        failure.Detail.ShouldContain(value == "another" ? "X-Road-Request-Hash" : header, Case.Insensitive);
    }

    [Fact]
    public async Task Leaves_the_hash_to_its_own_security_server_where_the_manifest_says_so()
    {
        _server.Spoil = headers => headers["x-road-request-hash"] = "of a server that writes heads in its own way";

        (await AskAsync(manifest => manifest["rest"]!["xRoad"]!["serverChecksHash"] = true)).Answers[0].Record.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Client.BadRequest", AgencyFailureCode.Refused)]
    [InlineData("Server.ServerProxy.AccessDenied", AgencyFailureCode.Refused)]
    [InlineData("server.server_proxy.access_denied", AgencyFailureCode.Refused)]
    [InlineData("Server.ClientProxy.SslAuthenticationFailed", AgencyFailureCode.Refused)]
    [InlineData("Server.ClientProxy.NetworkError", AgencyFailureCode.Unavailable)]
    [InlineData("Server.ServerProxy.NetworkError", AgencyFailureCode.Unavailable)]
    [InlineData("Server.ServerProxy.ServiceDisabled", AgencyFailureCode.Unavailable)]
    [InlineData("Server.ServerProxy.ServiceFailed.HttpTimeout", AgencyFailureCode.TimedOut)]
    [InlineData("Server.ClientProxy.InconsistentResponse", AgencyFailureCode.Malformed)]
    [InlineData("Server.ServerProxy.SomethingNew", AgencyFailureCode.Unavailable)]
    public async Task Takes_an_error_of_x_road_for_what_it_says(string type, AgencyFailureCode code)
    {
        var failure = await FailAsync(type.StartsWith("Client", StringComparison.Ordinal) ? 400 : 500, type);

        (failure.Code, failure.Origin).ShouldBe((code, AgencyFailureOrigin.Agency));
        failure.Detail.ShouldContain(type);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task Repeats_nothing_that_an_error_may_hold(int status)
    {
        var failure = await FailAsync(status, $"Server.{People.Somchai.Digits}");

        failure.Code.ShouldBe(AgencyFailureCode.Unavailable);
        failure.Detail.ShouldNotContain(People.Somchai.Digits);
        failure.Detail.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task Tells_the_agencys_own_error_from_x_roads(int status)
    {
        _server.Answer = _ => (status, """{ "error": "secret" }""");

        var failure = (await AskAsync()).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Unavailable);
        failure.Detail.ShouldContain("answered with the status");
    }

    [Fact]
    public async Task Takes_no_not_found_that_answers_another_request()
    {
        _server.Answer = _ => (404, "{}");
        void Single(JsonObject manifest)
        {
            manifest["batchSize"] = 1;
            manifest["rest"]!["notFound"] = new JsonArray(404);
        }

        var honest = await AskAsync(Single);
        _server.Spoil = headers => headers["x-road-id"] = "another";
        var forged = await AskAsync(Single);

        honest.Answers[0].ShouldBe(AgencyAnswer.NotFound);
        forged.Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    private async Task<AgencyFailure> FailAsync(int status, string type)
    {
        _server.Answer = _ => (status, $$"""{ "type": "{{type}}", "message": "secret of {{People.Somchai.Digits}}", "detail": "secret" }""");
        _server.Spoil = headers =>
        {
            foreach (var header in headers.Keys.Where(name => name.StartsWith("x-road", StringComparison.Ordinal)).ToList())
            {
                headers.Remove(header);
            }
            headers["X-Road-Error"] = type;
        };
        return (await AskAsync()).Failure();
    }

    private static void Set(Dictionary<string, string> headers, string header, string? value)
    {
        headers.Remove(header);
        if (value is not null)
        {
            headers[header] = value;
        }
    }

    private async Task<AgencyReply> AskAsync(Action<JsonObject>? change = null)
    {
        using var underTest = new AgencyUnderTest(CardRegistry.Agency, _server.Address, manifest =>
        {
            manifest["rest"]!["xRoad"] = Section();
            change?.Invoke(manifest);
        });
        return await underTest.Agency.AskAsync(new AgencyQuestion([People.Somchai]) { OnBehalfOf = "0088:1/2" }, CancellationToken.None);
    }
}
