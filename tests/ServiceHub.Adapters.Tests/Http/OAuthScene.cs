using System.Text.Json.Nodes;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Tests.Rest;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Http;

/// <summary>An agency that notes the tokens it is shown, and the endpoint that gives them.</summary>
public abstract class OAuthScene : IAsyncLifetime
{
    private WebAgency _web = null!;

    private protected ManualClock Clock { get; } = new();
    private protected List<string> Shown { get; } = [];
    private protected TokenEndpoint Tokens { get; private set; } = null!;

    /// <summary>The tokens that the agency takes; null for any.</summary>
    private protected string[]? Good { get; set; }

    public async Task InitializeAsync()
    {
        Tokens = await TokenEndpoint.StartAsync();
        _web = await CardRegistry.StartAsync(request =>
        {
            var token = request.Headers.Authorization.ToString()["Bearer ".Length..];
            lock (Shown)
            {
                Shown.Add(token);
            }
            return Good?.Contains(token) ?? true;
        });
    }

    public async Task DisposeAsync()
    {
        await _web.DisposeAsync();
        await Tokens.DisposeAsync();
    }

    private protected static async Task Eventually(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        }
    }

    private protected static ValueTask<AgencyReply> AskAsync(AgencyUnderTest underTest) =>
        underTest.Agency.AskAsync([People.Somchai], CancellationToken.None);

    private protected static async Task IsAnsweredAsync(AgencyUnderTest underTest) =>
        (await AskAsync(underTest)).Answers[0].Record.ShouldNotBeNull();

    private protected AgencyUnderTest Load(Action<JsonObject>? change = null, string timeout = "60s")
    {
        var oauth = new JsonObject
        {
            ["tokenAddress"] = Tokens.Address,
            ["clientId"] = "the hub:1",
            ["clientSecret"] = "config:secret",
        };
        change?.Invoke(oauth);
        return new AgencyUnderTest(CardRegistry.Agency, _web.Address, manifest =>
        {
            manifest["timeout"] = timeout;
            manifest["credentials"] = new JsonObject { ["oauth"] = oauth };
        }, time: Clock);
    }
}
