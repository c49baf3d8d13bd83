using System.Net;
using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Sandbox.Tests.Agencies.Faults;

public sealed class HttpFaultsTests(RunningAgencies running) : IClassFixture<RunningAgencies>, IAsyncLifetime
{
    private IAgencyFaults Faults => running.Agencies.Faults["identity-card"];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Faults.SetAsync(Fault.None);

    [Theory]
    [InlineData(FaultKind.Failing, HttpStatusCode.InternalServerError)]
    [InlineData(FaultKind.Throttling, HttpStatusCode.TooManyRequests)]
    public async Task Answers_with_an_error(FaultKind kind, HttpStatusCode status)
    {
        await Faults.SetAsync(new Fault(kind));

        using var response = await AskAsync();

        response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Damages_the_answer_so_that_it_is_no_text()
    {
        await Faults.SetAsync(new Fault(FaultKind.Garbled));

        using var response = await AskAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        System.Text.Unicode.Utf8.IsValid(await response.Content.ReadAsByteArrayAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(FaultKind.CutOff)]
    [InlineData(FaultKind.Down)]
    public async Task Ends_the_connection(FaultKind kind)
    {
        await Faults.SetAsync(new Fault(kind));

        await Should.ThrowAsync<HttpRequestException>(async () =>
        {
            using var response = await AskAsync();
        });
    }

    [Fact]
    public async Task Takes_its_time()
    {
        await using var faults = new HttpFaults(_ => Task.CompletedTask, TimeProvider.System);
        await faults.SetAsync(new Fault(FaultKind.Slow, Fault.LongestDelay));
        using var left = new CancellationTokenSource();

        var answered = faults.AnswerAsync(new DefaultHttpContext { RequestAborted = left.Token });
        answered.IsCompleted.ShouldBeFalse();
        await left.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => answered);
    }

    [Fact]
    public async Task Is_well_again_and_leaves_the_others_alone()
    {
        await Faults.SetAsync(new Fault(FaultKind.Down));
        running.Agencies.Faults["land-titles"].Current.ShouldBe(Fault.None);
        await Faults.SetAsync(Fault.None);

        using var response = await AskAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void Every_agency_has_its_own() => running.Agencies.Faults.Keys.Order().ShouldBe(
    [
        "driving-licence", "health-coverage", "house-registration", "identity-card", "land-titles", "revenue", "social-security", "student-loans",
        "welfare-register",
    ]);

    private async Task<HttpResponseMessage> AskAsync(CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, running.Setting("identity-card:Address") + "/v1/cards/query")
        {
            Content = new StringContent($$"""{ "pids": ["{{RunningAgencies.Pid("ordinary")}}"] }""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", running.Setting("identity-card:Token"));
        return await running.Http.SendAsync(request, cancellation);
    }
}
