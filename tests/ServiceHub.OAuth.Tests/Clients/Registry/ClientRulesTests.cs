using System.Net;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Tests.Clients.Registry;

public class ClientRulesTests
{
    public static TheoryData<string, Func<Client, Client>> Wrong => new()
    {
        { "clientId", client => client with { ClientId = "-x" } },
        { "clientId", client => client with { ClientId = new string('x', 65) } },
        { "clientId", client => client with { ClientId = "a b" } },
        { "name", client => client with { Name = " " } },
        { "name", client => client with { Name = "a\nb" } },
        { "organisation", client => client with { Organisation = "ministry" } },
        { "supplier", client => client with { Supplier = "" } },
        { "contact", client => client with { Contact = new("Office", "no address", null) } },
        { "contact", client => client with { Contact = new("Office", "a@b.example", "02 123") } },
        { "purpose", client => client with { Purpose = new string('x', 2001) } },
        { "purpose", client => client with { Purpose = "a\u0001b" } },
        { "authenticationMethods", client => client with { AuthenticationMethods = [] } },
        { "authenticationMethods", client => client with { AuthenticationMethods = ["none"] } },
        { "authenticationMethods", client => client with { AuthenticationMethods = ["private_key_jwt", "private_key_jwt"] } },
        { "grantTypes", client => client with { GrantTypes = ["password"] } },
        { "grantTypes", client => client with { GrantTypes = ["refresh_token"] } },
        { "purposes", client => client with { Purposes = ["Counter Service"] } },
        { "tokenLifetime", client => client with { TokenLifetime = TimeSpan.FromMinutes(4) } },
        { "tokenLifetime", client => client with { TokenLifetime = TimeSpan.FromMinutes(11) } },
        { "tokenLifetime", client => client with { TokenLifetime = TimeSpan.FromSeconds(300.5) } },
        { "tokensPerMinute", client => client with { TokensPerMinute = 0 } },
        { "networks", client => client with { Networks = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8")] } },
        { "loginClients", client => client with { LoginClients = [new("http://login.example", "x")] } },
        { "loginClients", client => client with { LoginClients = [new("https://login.example", "a b")] } },
        { "allowedOrigins", client => client with { AllowedOrigins = ["https://portal.example/"] } },
        { "allowedOrigins", client => client with { AllowedOrigins = ["*"] } },
        { "redirectUris", client => client with { GrantTypes = [GrantTypes.AuthorizationCode] } },
        { "redirectUris", client => client with { RedirectUris = [new("http://portal.example/back")] } },
        { "redirectUris", client => client with { RedirectUris = [new("https://portal.example/back#x")] } },
        { "redirectUris", client => client with { RedirectUris = [new("https://u@portal.example/back")] } },
        { "redirectUris", client => client with { RedirectUris = [new("myapp://back")] } },
        { "redirectUris", client => client with { RedirectUris = [new("https://พอร์ทัล.example/back")] } },
        { "scopes", client => client with { Scopes = ScopeSet.Of("no:such") } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_field_is_named(string field, Func<Client, Client> change)
    {
        var office = new Office();
        var result = await office.Registry.RegisterAsync(change(Office.Proposal()), [], true, Office.Anong, default);
        result.ShouldRefuse(field switch { "redirectUris" => "INVALID_REDIRECT_URI", "scopes" => "UNKNOWN_SCOPE", _ => "INVALID_VALUE" }, field);
        (await office.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_error_is_told_at_once()
    {
        var proposal = Office.Proposal() with { Name = "", Organisation = "", Scopes = ScopeSet.Of("no:such", "nor:this") };
        var result = await new Office().Registry.RegisterAsync(proposal, [], true, Office.Anong, default);
        result.Errors.Select(error => error.Field).ShouldBe(["name", "organisation", "scopes", "scopes"]);
        result.Errors[2].Message.ShouldContain("no:such");
    }

    [Fact]
    public async Task A_client_with_everything_is_taken()
    {
        var proposal = Office.Proposal() with
        {
            Supplier = "0060:000000002",
            Contact = new("สำนักงาน", "desk@ministry.example", "+6621234567"),
            Purpose = "A counter.\r\nOf a ministry.",
            AuthenticationMethods = ["private_key_jwt"],
            GrantTypes = [GrantTypes.AuthorizationCode, GrantTypes.RefreshToken, GrantTypes.TokenExchange],
            Purposes = ["counter-service"],
            TokenLifetime = TimeSpan.FromMinutes(5),
            TokensPerMinute = 10,
            Networks = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("2001:db8::/32")],
            RedirectUris = [new("https://portal.example/back"), new("https://xn--q3c.example/back"), new("http://127.0.0.1:9/back")],
            LoginClients = [new("https://login.example/realm", "portal")],
            AllowedOrigins = ["https://portal.example", "http://localhost:3000"],
        };
        (await new Office().RegisterAsync(proposal)).Supplier.ShouldBe("0060:000000002");
    }
}
