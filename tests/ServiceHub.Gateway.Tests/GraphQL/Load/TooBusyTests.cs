using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.GraphQL.Load;

public sealed class TooBusyTests
{
    [Fact]
    public async Task Who_finds_no_turn_is_told_when_to_come_again()
    {
        using var agency = new TcpListener(IPAddress.Loopback, 0);
        agency.Start();
        await using var hub = await HubUnderTest.StartAsync(
            "--GraphQL:Load:ConcurrentOperations=1", "--GraphQL:Load:LongestWait=00:00:00", $"--Agencies:identity-card:Address=http://{agency.LocalEndpoint}");
        const string query = "query ($by: CitizenLookup!) { citizen(by: $by) { identityCard { status } } }";
        var token = await hub.TokenAsync();
        var first = hub.SendAsync(token, JsonContent.Create(new { query, variables = new { by = new { nationalId = hub.NationalId("ordinary") } } }));
        using var asked = await agency.AcceptTcpClientAsync();

        using var second = await hub.SendAsync(token, JsonContent.Create(new { query = "{ __typename }" }));
        second.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        second.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await second.Content.ReadFromJsonAsync<JsonElement>()).Errors().ShouldHaveSingleItem().Code().ShouldBe("TOO_BUSY");

        asked.Dispose();
        using var answer = await first;
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var third = await hub.SendAsync(token, JsonContent.Create(new { query = "{ __typename }" }));
        third.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
