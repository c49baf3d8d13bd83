using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

/// <summary>A hub that trusts a national login, with portals.</summary>
public sealed class LoginHub : IAsyncLifetime
{
    private LoginServer _login = null!;

    public HubUnderTest Hub { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _login = await LoginServer.StartAsync();
        Hub = await HubUnderTest.StartAsync(_login.Settings);
    }

    public async Task DisposeAsync()
    {
        await Hub.DisposeAsync();
        await _login.DisposeAsync();
    }

    /// <summary>Enters a portal that is a client of its own as well, without any agreement.</summary>
    /// <returns>Its secret.</returns>
    public async Task<string> PortalAsync(string clientId, params string[] more)
    {
        var secret = await Hub.StrangerAsync(clientId, "0060:000000601", more);
        await CitizenBrowser.RegisterAsync(Hub, clientId);
        return secret;
    }

    /// <summary>A browser of a citizen who is logged in nationally.</summary>
    internal CitizenBrowser Browser(string nationalId, string clientId, string secret)
    {
        _login.NationalId = nationalId;
        return new(Hub, clientId, secret);
    }

    /// <summary>The token that a portal gets for a citizen who allows what it asks.</summary>
    public async Task<string> LoginAsync(string nationalId, string clientId, string secret)
    {
        using var browser = Browser(nationalId, clientId, secret);
        await browser.PageAsync(TrustHub.Purpose);
        return await browser.AllowAsync();
    }

    public async Task<JsonElement> AskAsync(string token, string query, object? variables = null)
    {
        using var answer = await Hub.AskWithAsync(token, query, variables);
        return await answer.JsonAsync();
    }
}
