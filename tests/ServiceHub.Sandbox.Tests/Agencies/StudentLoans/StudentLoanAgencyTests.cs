using System.Net;
using System.Text.Json.Nodes;

namespace ServiceHub.Sandbox.Tests.Agencies.StudentLoans;

public sealed class StudentLoanAgencyTests(RunningAgencies running) : IClassFixture<RunningAgencies>
{
    [Fact]
    public async Task Answers_who_brings_its_key()
    {
        var (status, body) = await AskAsync(new { citizenId = RunningAgencies.Pid("suspended-licence") });

        status.ShouldBe(HttpStatusCode.OK);
        body["asOf"].ShouldNotBeNull();
        var account = body["account"]!;
        account["citizenId"]!.GetValue<string>().ShouldBe(RunningAgencies.Pid("suspended-licence"));
        account["accountStatus"]!.GetValue<string>().ShouldBe("ค้างชำระ");
        account["loanAmount"]!.GetValue<string>().ShouldBe("180,000.00");
        account["outstanding"]!.GetValue<string>().ShouldBe("120,000.00");
        account["signedDate"]!.GetValue<string>().ShouldBe("18/06/2558");
        account["nextDueDate"]!.GetValue<string>().ShouldBe("05/07/2569");
    }

    [Fact]
    public async Task Knows_nobody_who_was_too_old_when_it_began() =>
        (await AskAsync(new { citizenId = RunningAgencies.Pid("land-owner") })).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Refuses_what_is_no_query() => (await AskAsync(new { pid = "1" })).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(null)]
    [InlineData("another-key")]
    public async Task Refuses_who_brings_no_key_or_another(string? key) =>
        (await AskAsync(new { citizenId = RunningAgencies.Pid("suspended-licence") }, key)).Status.ShouldBe(HttpStatusCode.Unauthorized);

    private Task<(HttpStatusCode Status, JsonNode Body)> AskAsync(object query) => AskAsync(query, running.Setting("student-loans:ApiKey"));

    private async Task<(HttpStatusCode Status, JsonNode Body)> AskAsync(object query, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, running.Setting("student-loans:Address") + "/v1/accounts/query")
        {
            Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(query), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("X-Api-Key", key);
        using var response = await running.Http.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
