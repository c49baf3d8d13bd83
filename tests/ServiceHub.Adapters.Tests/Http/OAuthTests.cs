using System.Text;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Http;

public sealed class OAuthTests : OAuthScene
{
    [Fact]
    public async Task Fetches_a_token_with_the_clients_credentials_in_a_header()
    {
        using var underTest = Load(oauth => (oauth["scope"], oauth["audience"]) = ("cards:read", "urn:cards"));

        await IsAnsweredAsync(underTest);

        var (authorization, form) = Tokens.Asked.ShouldHaveSingleItem();
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

        var (authorization, form) = Tokens.Asked.ShouldHaveSingleItem();
        authorization.ShouldBeEmpty();
        (form["client_id"], form["client_secret"]).ShouldBe(("the hub:1", AgencyUnderTest.Token));
    }

    [Fact]
    public async Task Keeps_a_token_until_it_is_time_for_the_next()
    {
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        Clock.Now += TimeSpan.FromMinutes(47);
        await IsAnsweredAsync(underTest);

        Tokens.Asked.Count.ShouldBe(1);
        Shown.ShouldBe(["token-1", "token-1"]);
    }

    [Fact]
    public async Task Uses_the_old_token_while_the_next_is_fetched()
    {
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        var gate = new TaskCompletionSource();
        Tokens.Gate = gate.Task;
        Clock.Now += TimeSpan.FromMinutes(49);

        await IsAnsweredAsync(underTest);
        await IsAnsweredAsync(underTest);

        Shown.ShouldBe(["token-1", "token-1", "token-1"]);
        gate.SetResult();
        await Eventually(async () =>
        {
            await IsAnsweredAsync(underTest);
            return Shown[^1] == "token-2";
        });
        Tokens.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Waits_for_the_next_when_the_old_one_has_expired()
    {
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        Clock.Now += TimeSpan.FromMinutes(60);

        await IsAnsweredAsync(underTest);

        Shown.ShouldBe(["token-1", "token-2"]);
    }

    [Fact]
    public async Task Fetches_one_token_for_all_who_wait()
    {
        var gate = new TaskCompletionSource();
        Tokens.Gate = gate.Task;
        using var underTest = Load();
        var asking = People.Strangers(20).Select(person => underTest.Agency.AskAsync([person], CancellationToken.None).AsTask()).ToArray();
        await Eventually(() => Task.FromResult(Tokens.Asked.Count > 0));

        gate.SetResult();
        await Task.WhenAll(asking);

        Tokens.Asked.Count.ShouldBe(1);
        Shown.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Asks_once_more_with_a_new_token_when_the_agency_takes_the_old_one_no_longer()
    {
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        Good = ["token-2"];

        await IsAnsweredAsync(underTest);

        Shown.ShouldBe(["token-1", "token-1", "token-2"]);
    }

    [Fact]
    public async Task Asks_once_more_and_not_for_ever()
    {
        using var underTest = Load();
        Good = [];

        (await AskAsync(underTest)).Failure().Code.ShouldBe(AgencyFailureCode.Refused);

        Shown.ShouldBe(["token-1", "token-2"]);
    }

    [Fact]
    public async Task Keeps_the_old_token_when_no_next_can_be_had()
    {
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        Tokens.Answer = _ => (500, "{}");
        Clock.Now += TimeSpan.FromMinutes(49);

        for (var i = 0; i < 5; i++)
        {
            await IsAnsweredAsync(underTest);
        }

        Shown.ShouldAllBe(token => token == "token-1");
    }

    [Fact]
    public async Task Trusts_a_token_of_no_stated_lifetime_for_minutes()
    {
        Tokens.Answer = number => (200, $$"""{"access_token":"token-{{number}}","token_type":"Bearer"}""");
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        Clock.Now += TimeSpan.FromMinutes(5);

        await IsAnsweredAsync(underTest);

        Shown.ShouldBe(["token-1", "token-2"]);
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
        Tokens.Answer = number => (200, TokenEndpoint.Token($"token-{number}", lifetime));
        using var underTest = Load();
        await IsAnsweredAsync(underTest);
        Clock.Now += TimeSpan.FromSeconds(after);

        await IsAnsweredAsync(underTest);

        await Eventually(() => Task.FromResult(Tokens.Asked.Count >= fetched));
        Tokens.Asked.Count.ShouldBe(fetched);
    }
}
