using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Rest;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Http;

public sealed class OAuthTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private readonly List<string> _shown = [];
    private TokenEndpoint _tokens = null!;
    private WebAgency _web = null!;

    /// <summary>The tokens that the agency takes; null for any.</summary>
    private string[]? _good;

    public async Task InitializeAsync()
    {
        _tokens = await TokenEndpoint.StartAsync();
        _web = await CardRegistry.StartAsync(request =>
        {
            var token = request.Headers.Authorization.ToString()["Bearer ".Length..];
            lock (_shown)
            {
                _shown.Add(token);
            }
            return _good?.Contains(token) ?? true;
        });
    }

    public async Task DisposeAsync()
    {
        await _web.DisposeAsync();
        await _tokens.DisposeAsync();
    }

    [Fact]
    public async Task Fetches_a_token_with_the_clients_credentials_in_a_header()
    {
        using var underTest = Load(oauth => (oauth["scope"], oauth["audience"]) = ("cards:read", "urn:cards"));

        await IsAnsweredAsync(underTest);

        var (authorization, form) = _tokens.Asked.ShouldHaveSingleItem();
        authorization.ShouldBe($"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes($"the+hub%3A1:{AgencyUnderTest.Token}"))}");
        form.ShouldBe(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = "cards:read",
            ["audience"] = "urn:cards",
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task Fetches_a_token_with_the_clients_credentials_in_the_body()
    {
        using var underTest = Load(oauth => oauth["method"] = "post");

        await IsAnsweredAsync(underTest);

        var (authorization, form) = _tokens.Asked.ShouldHaveSingleItem();
        authorization.ShouldBeEmpty();
        (form["client_id"], form["client_secret"]).ShouldBe(("the hub:1", AgencyUnderTest.Token));
    }

    [Fact]
    public async Task Keeps_a_token_until_it_is_time_for_the_next()
    {
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        _clock.Now += TimeSpan.FromMinutes(47);
        await IsAnsweredAsync(underTest);

        _tokens.Asked.Count.ShouldBe(1);
        _shown.ShouldBe(["token-1", "token-1"]);
    }

    [Fact]
    public async Task Uses_the_old_token_while_the_next_is_fetched()
    {
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        var gate = new TaskCompletionSource();
        _tokens.Gate = gate.Task;
        _clock.Now += TimeSpan.FromMinutes(49);

        await IsAnsweredAsync(underTest);
        await IsAnsweredAsync(underTest);

        _shown.ShouldBe(["token-1", "token-1", "token-1"]);
        gate.SetResult();
        await Eventually(async () =>
        {
            await IsAnsweredAsync(underTest);
            return _shown[^1] == "token-2";
        });
        _tokens.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Waits_for_the_next_when_the_old_one_has_expired()
    {
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        _clock.Now += TimeSpan.FromMinutes(60);

        await IsAnsweredAsync(underTest);

        _shown.ShouldBe(["token-1", "token-2"]);
    }

    [Fact]
    public async Task Fetches_one_token_for_all_who_wait()
    {
        var gate = new TaskCompletionSource();
        _tokens.Gate = gate.Task;
        using var underTest = Load();
        var asking = Enumerable.Range(0, 20).Select(_ => IsAnsweredAsync(underTest)).ToArray();
        await Eventually(() => Task.FromResult(_tokens.Asked.Count > 0));

        gate.SetResult();
        await Task.WhenAll(asking);

        _tokens.Asked.Count.ShouldBe(1);
        _shown.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Asks_once_more_with_a_new_token_when_the_agency_takes_the_old_one_no_longer()
    {
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        _good = ["token-2"];

        await IsAnsweredAsync(underTest);

        _shown.ShouldBe(["token-1", "token-1", "token-2"]);
    }

    [Fact]
    public async Task Asks_once_more_and_not_for_ever()
    {
        using var underTest = Load();
        _good = [];

        (await AskAsync(underTest)).Failure().Code.ShouldBe(AgencyFailureCode.Refused);

        _shown.ShouldBe(["token-1", "token-2"]);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_scope"}""", AgencyFailureCode.Refused)]
    [InlineData(401, """{"error":"invalid_client"}""", AgencyFailureCode.Refused)]
    [InlineData(403, "{}", AgencyFailureCode.Refused)]
    [InlineData(302, "{}", AgencyFailureCode.Unavailable)]
    [InlineData(500, "{}", AgencyFailureCode.Unavailable)]
    [InlineData(503, "{}", AgencyFailureCode.TooBusy)]
    [InlineData(200, "nonsense", AgencyFailureCode.Malformed)]
    [InlineData(200, "[]", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a","access_token":"b","token_type":"bearer"}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a"}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a","token_type":"DPoP"}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"","token_type":"bearer"}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a\r\nX-Evil: 1","token_type":"bearer"}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a","token_type":"bearer","expires_in":-1}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a","token_type":"bearer","expires_in":"3600"}""", AgencyFailureCode.Malformed)]
    public async Task Tells_the_token_endpoints_failure_as_the_agencys(int status, string body, AgencyFailureCode code)
    {
        _tokens.Answer = _ => (status, body);
        using var underTest = Load();

        var failure = (await AskAsync(underTest)).Failure();

        (failure.Code, failure.Origin).ShouldBe((code, AgencyFailureOrigin.Agency));
        failure.Detail.ShouldContain("token endpoint");
        _shown.ShouldBeEmpty();
    }

    [Fact]
    public async Task Takes_no_endless_token_answer()
    {
        _tokens.Answer = _ => (200, new string(' ', 70_000));
        using var underTest = Load();

        var failure = (await AskAsync(underTest)).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("larger");
    }

    [Fact]
    public async Task Times_out_with_the_token_endpoint()
    {
        _tokens.Gate = new TaskCompletionSource().Task;
        using var underTest = Load(timeout: "200ms");

        (await AskAsync(underTest)).Failure().Code.ShouldBe(AgencyFailureCode.TimedOut);
    }

    [Fact]
    public async Task Is_unavailable_when_no_token_endpoint_listens()
    {
        using var underTest = Load(oauth => oauth["tokenAddress"] = "http://127.0.0.1:1/token");

        var failure = (await AskAsync(underTest)).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Unavailable);
        failure.Detail.ShouldContain("token endpoint");
    }

    [Fact]
    public async Task Keeps_the_old_token_when_no_next_can_be_had()
    {
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        _tokens.Answer = _ => (500, "{}");
        _clock.Now += TimeSpan.FromMinutes(49);

        for (var i = 0; i < 5; i++)
        {
            await IsAnsweredAsync(underTest);
        }

        _shown.ShouldAllBe(token => token == "token-1");
    }

    [Fact]
    public async Task Trusts_a_token_of_no_stated_lifetime_for_minutes()
    {
        _tokens.Answer = number => (200, $$"""{"access_token":"token-{{number}}","token_type":"Bearer"}""");
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        _clock.Now += TimeSpan.FromMinutes(5);

        await IsAnsweredAsync(underTest);

        _shown.ShouldBe(["token-1", "token-2"]);
    }

    /// <summary>A fifth of the life is left, and at least half a minute where it is long enough for that.</summary>
    [Theory]
    [InlineData(3600, 2879, 1)]
    [InlineData(3600, 2881, 2)]
    [InlineData(100, 69, 1)]
    [InlineData(100, 71, 2)]
    [InlineData(20, 9, 1)]
    [InlineData(20, 11, 2)]
    public async Task Fetches_the_next_in_good_time(int lifetime, int after, int fetched)
    {
        _tokens.Answer = number => (200, TokenEndpoint.Token($"token-{number}", lifetime));
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        _clock.Now += TimeSpan.FromSeconds(after);

        await IsAnsweredAsync(underTest);

        await Eventually(() => Task.FromResult(_tokens.Asked.Count >= fetched));
        _tokens.Asked.Count.ShouldBe(fetched);
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        }
    }

    private static ValueTask<AgencyReply> AskAsync(AgencyUnderTest underTest) =>
        underTest.Agency.AskAsync([People.Somchai], CancellationToken.None);

    private static async Task IsAnsweredAsync(AgencyUnderTest underTest) =>
        (await AskAsync(underTest)).Answers[0].Record.ShouldNotBeNull();

    private AgencyUnderTest Load(Action<JsonObject>? change = null, string timeout = "60s")
    {
        var oauth = new JsonObject
        {
            ["tokenAddress"] = _tokens.Address,
            ["clientId"] = "the hub:1",
            ["clientSecret"] = "config:secret",
        };
        change?.Invoke(oauth);
        return new AgencyUnderTest(CardRegistry.Agency, _web.Address, manifest =>
        {
            manifest["timeout"] = timeout;
            manifest["credentials"] = new JsonObject { ["oauth"] = oauth };
        }, time: _clock);
    }
}
