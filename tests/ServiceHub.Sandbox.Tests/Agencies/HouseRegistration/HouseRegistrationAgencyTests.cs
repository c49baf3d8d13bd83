using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ServiceHub.Sandbox.Tests.Agencies.HouseRegistration;

public sealed class HouseRegistrationAgencyTests(RunningAgencies running) : IClassFixture<RunningAgencies>
{
    private const string Id = "8d7a9a9e-0f3a-4f55-9f0e-6f2f3c7f0001";

    private string Path => $"/r1/{running.Setting("house-registration:Service")}/v1/residents/query";

    [Fact]
    public async Task Answers_a_resident_with_house_and_official_area()
    {
        var (response, body) = await AskAsync("ordinary");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var resident = body!["residents"]!.AsArray().Single()!;
        var house = RunningAgencies.Population.Office.House(RunningAgencies.Persona("ordinary"))!;
        Text(resident, "houseCode").ShouldBe(house.HouseCode);
        Text(resident, "role").ShouldBe("1");
        Text(resident, "birthDate").ShouldBe("25240714");
        resident["residentCount"]!.GetValue<int>().ShouldBe(3);
        Text(resident["address"]!, "areaCode").ShouldStartWith("5014");
        Text(resident["address"]!, "districtTh").ShouldBe("สันทราย");
        body["asOf"]!.GetValue<string>().ShouldBe("2026-11-22T10:00:00+07:00");
    }

    [Fact]
    public async Task Has_a_newer_address_than_the_card_and_zeros_for_an_unknown_birthday()
    {
        var (_, moved) = await AskAsync("agencies-disagree");
        var (_, unknown) = await AskAsync("birth-month-unknown");

        Text(moved!["residents"]![0]!["address"]!, "provinceTh").ShouldBe("ชลบุรี");
        Text(unknown!["residents"]![0]!, "birthDate").ShouldBe("24910000");
    }

    [Theory]
    [InlineData("deceased")]
    [InlineData("welfare-only")]
    public async Task Answers_nobody_for_whom_it_does_not_hold(string persona)
    {
        var (response, body) = await AskAsync(persona);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        body!["residents"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Binds_the_answer_to_the_request()
    {
        var json = $$"""{"pid":"{{RunningAgencies.Pid("ordinary")}}"}""";
        var (response, _) = await running.PostAsync("house-registration", Path, json, request =>
        {
            request.Headers.Add("X-Road-Client", running.Setting("house-registration:Client"));
            request.Headers.Add("X-Road-Id", Id);
            request.Headers.Add("X-Road-Represented-Party", "GOV/00001");
        });

        Header(response, "X-Road-Id").ShouldBe(Id);
        Header(response, "X-Road-Client").ShouldBe(running.Setting("house-registration:Client"));
        Header(response, "X-Road-Service").ShouldBe(running.Setting("house-registration:Service"));
        var head = $"POST\r\n{Path}\r\nX-Road-Client:{running.Setting("house-registration:Client")}\r\nX-Road-Id:{Id}\r\n"
            + "X-Road-Represented-Party:GOV/00001\r\nContent-Type:application/json; charset=utf-8\r\n"
            + $"x-road-request-id:{Header(response, "X-Road-Request-Id")}\r\n";
        var hash = SHA512.HashData([.. SHA512.HashData(Encoding.UTF8.GetBytes(head)), .. SHA512.HashData(Encoding.UTF8.GetBytes(json))]);
        Header(response, "X-Road-Request-Hash").ShouldBe(Convert.ToBase64String(hash));
        response.Headers.Contains("X-Road-Error").ShouldBeFalse();
    }

    [Fact]
    public async Task Makes_an_id_for_a_message_without_one()
    {
        var (response, _) = await AskAsync("ordinary");

        Guid.TryParse(Header(response, "X-Road-Id"), out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, null, null, HttpStatusCode.BadRequest, "Client.BadRequest")]
    [InlineData("SANDBOX/GOV/1/OTHER", null, null, HttpStatusCode.InternalServerError, "Server.ServerProxy.AccessDenied")]
    [InlineData("", "a/b/c", null, HttpStatusCode.BadRequest, "Client.BadRequest")]
    [InlineData("", null, "/r2/SANDBOX/GOV/00015/CIVIL-REGISTRATION/house/v1/residents/query", HttpStatusCode.BadRequest, "Client.BadRequest")]
    [InlineData("", null, "/r1/SANDBOX/GOV/00015/CIVIL-REGISTRATION/land", HttpStatusCode.InternalServerError, "Server.ServerProxy.UnknownService")]
    public async Task Refuses_as_x_road_does(string? client, string? party, string? path, HttpStatusCode status, string type)
    {
        var (response, body) = await running.PostAsync("house-registration", path ?? Path, new { pid = RunningAgencies.Pid("ordinary") }, request =>
        {
            if (client is not null)
            {
                request.Headers.Add("X-Road-Client", client.Length == 0 ? running.Setting("house-registration:Client") : client);
            }
            if (party is not null)
            {
                request.Headers.Add("X-Road-Represented-Party", party);
            }
        });

        response.StatusCode.ShouldBe(status);
        Header(response, "X-Road-Error").ShouldBe(type);
        Text(body!, "type").ShouldBe(type);
        response.Headers.Contains("X-Road-Request-Hash").ShouldBeFalse();
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("{\"pid\":\"\"}", HttpStatusCode.BadRequest)]
    public async Task Lets_the_service_refuse_without_an_error_of_x_road(string json, HttpStatusCode status)
    {
        var (response, _) = await running.PostAsync("house-registration", Path, json, WithClient);

        response.StatusCode.ShouldBe(status);
        response.Headers.Contains("X-Road-Error").ShouldBeFalse();
    }

    private Task<(HttpResponseMessage Response, JsonNode? Body)> AskAsync(string persona) =>
        running.PostAsync("house-registration", Path, new { pid = RunningAgencies.Pid(persona) }, WithClient);

    private void WithClient(HttpRequestMessage request) => request.Headers.Add("X-Road-Client", running.Setting("house-registration:Client"));

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    private static string Text(JsonNode node, string field) => node[field]!.GetValue<string>();
}
