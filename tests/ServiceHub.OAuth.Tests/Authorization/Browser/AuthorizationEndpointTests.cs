using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Authorization.Browser;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authorization.Browser;

public class AuthorizationEndpointTests
{
    [Fact]
    public async Task Sends_the_citizen_to_the_login_with_pkce_state_nonce_and_the_assurance_that_suffices()
    {
        using var portal = await Portal.StartAsync();
        var answer = await portal.StartAsync(await portal.RequestUriAsync(("ui_locales", "en")));
        answer.Redirect!.GetLeftPart(UriPartial.Path).ShouldBe("https://login.example/authorize");
        var query = Portal.Query(answer.Redirect);
        (query["response_type"], query["client_id"], query["scope"]).ShouldBe(("code", "hub at login", "openid"));
        (query["redirect_uri"], query["code_challenge_method"]).ShouldBe(("http://127.0.0.1:8080/oauth/login/callback", "S256"));
        (query["acr_values"], query["max_age"], query["ui_locales"]).ShouldBe(("ial2.3 ial3", "300", "en"));
        foreach (var random in (string[])["state", "nonce", "code_challenge"])
        {
            query[random].ShouldMatch("^[A-Za-z0-9_-]{43}$");
        }
        answer.Binding.ShouldNotBeNull();
    }

    [Fact]
    public async Task Asks_for_consent_in_words()
    {
        using var portal = await Portal.StartAsync();
        portal.Hub.Options.ScopeTexts = new Dictionary<string, ScopeText> { ["profile:read"] = new("ข้อมูลส่วนตัว", "Your profile") };
        var view = await portal.ConsentAsync();
        (view.Client, view.Organisation, view.ClientPurpose).ShouldBe(("City portal", Hub.Organisation, "Registers a change of address."));
        (view.Purpose, view.ReturnsTo, view.Thai).ShouldBe(("address-change", "https://portal.example", true));
        view.Scopes.ShouldBe([new("profile:read", new("ข้อมูลส่วนตัว", "Your profile")), new("welfare:read", null)]);
    }

    [Fact]
    public async Task Sends_the_citizen_back_with_a_code_its_state_and_its_own_name()
    {
        using var portal = await Portal.StartAsync();
        var answer = await portal.DecideAsync((await portal.ConsentAsync()).Handle, ConsentView.Allow);
        answer.Redirect!.GetLeftPart(UriPartial.Path).ShouldBe("https://portal.example/back");
        var query = Portal.Query(answer.Redirect);
        query.Keys.ShouldBe(["tenant", "code", "state", "iss"]);
        (query["tenant"], query["state"], query["iss"]).ShouldBe(("1", "a state", "http://127.0.0.1:8080"));
        query["code"].ShouldMatch("^[A-Za-z0-9_-]{43}$");
    }

    [Fact]
    public async Task Who_does_not_consent_goes_back_with_access_denied()
    {
        using var portal = await Portal.StartAsync();
        var view = await portal.ConsentAsync();
        ShouldRefuse(await portal.DecideAsync(view.Handle, ConsentView.Deny), "access_denied");
        (await portal.DecideAsync(view.Handle, ConsentView.Allow)).Fault.ShouldBe(BrowserFault.WayUnknown);
    }

    [Theory]
    [InlineData("en", "th", false)]
    [InlineData("fr en-GB th", null, false)]
    [InlineData(null, "en-US,en;q=0.9,th;q=0.8", false)]
    [InlineData(null, "th-TH,en;q=0.8", true)]
    [InlineData(null, "fr", true)]
    public async Task Speaks_the_language_that_portal_or_browser_wish(string? wished, string? accepted, bool thai)
    {
        using var portal = await Portal.StartAsync();
        portal.Languages = accepted;
        var view = await portal.ConsentAsync(wished is null ? [] : [("ui_locales", wished)]);
        view.Thai.ShouldBe(thai);
        var other = await portal.DecideAsync(view.Handle, thai ? ConsentView.ShowEnglish : ConsentView.ShowThai);
        other.Consent!.Thai.ShouldBe(!thai);
        (await portal.DecideAsync(other.Consent.Handle, ConsentView.Allow)).Redirect.ShouldNotBeNull();
    }

    [Fact]
    public async Task Takes_a_pushed_request_once_of_its_client_and_within_its_minute()
    {
        using var portal = await Portal.StartAsync();
        var first = await portal.RequestUriAsync();
        (await portal.StartAsync(first)).Redirect.ShouldNotBeNull();
        (await portal.StartAsync(first)).Fault.ShouldBe(BrowserFault.RequestUnknown);
        (await portal.StartAsync(await portal.RequestUriAsync(), "another")).Fault.ShouldBe(BrowserFault.RequestUnknown);
        var late = await portal.RequestUriAsync();
        portal.Hub.Clock.Now += TimeSpan.FromSeconds(60);
        (await portal.StartAsync(late)).Fault.ShouldBe(BrowserFault.RequestUnknown);
        (await portal.StartAsync("https://portal.example/request")).Fault.ShouldBe(BrowserFault.RequestUnknown);
        (await portal.StartAsync("urn:ietf:params:oauth:request_uri:")).Fault.ShouldBe(BrowserFault.RequestUnknown);
    }

    [Fact]
    public async Task Takes_nothing_but_what_was_pushed()
    {
        using var portal = await Portal.StartAsync();
        var answer = await portal.Endpoint.StartAsync(
            portal.Browser(
                ("client_id", Hub.ClientId), ("response_type", "code"), ("redirect_uri", Portal.Callback), ("code_challenge", Portal.Challenge)),
            default);
        answer.Fault.ShouldBe(BrowserFault.RequestUnknown);
    }

    [Fact]
    public async Task What_a_browser_adds_to_a_pushed_request_changes_nothing()
    {
        using var portal = await Portal.StartAsync();
        var started = await portal.Endpoint.StartAsync(
            portal.Browser(
                ("client_id", Hub.ClientId), ("request_uri", await portal.RequestUriAsync(("scope", "profile:read"))), ("scope", "welfare:read"),
                ("state", "another"), ("redirect_uri", "https://evil.example"), ("code_challenge", "x"), ("request", "e30.e30.AA"), ("response_mode", "fragment")),
            default);
        portal.Cookie = started.Binding;
        var view = (await portal.ReturnAsync(started.Redirect!)).Consent!;
        view.Scopes.ShouldHaveSingleItem().Key.ShouldBe("profile:read");
        var back = (await portal.DecideAsync(view.Handle, ConsentView.Allow)).Redirect!;
        (back.Host, Portal.Query(back)["state"]).ShouldBe(("portal.example", "a state"));
    }

    [Fact]
    public async Task A_browsers_parameters_count_once_and_without_a_value_not_at_all()
    {
        using var portal = await Portal.StartAsync();
        (await StartAsync(("client_id", ""), ("client_id", Hub.ClientId))).Redirect.ShouldNotBeNull();
        (await StartAsync(("client_id", Hub.ClientId), ("client_id", Hub.ClientId))).Fault.ShouldBe(BrowserFault.RequestUnknown);
        (await StartAsync(("client_id", ""))).Fault.ShouldBe(BrowserFault.RequestUnknown);
        async Task<BrowserAnswer> StartAsync(params (string, string)[] client) =>
            await portal.Endpoint.StartAsync(portal.Browser([("request_uri", await portal.RequestUriAsync()), .. client]), default);
    }

    [Theory]
    [InlineData(" !\"#$%&'()*+,-./0:;<=>?@A[\\]^_`a{|}~")]
    [InlineData("%41+%2B&code=x&iss=y#z")]
    public async Task The_state_goes_back_letter_for_letter(string state)
    {
        using var portal = await Portal.StartAsync();
        var back = (await portal.DecideAsync((await portal.ConsentAsync(("state", state))).Handle, ConsentView.Allow)).Redirect!;
        back.Fragment.ShouldBeEmpty();
        var query = Portal.Query(new Uri(back.AbsoluteUri));
        query.Keys.ShouldBe(["tenant", "code", "state", "iss"]);
        query["state"].ShouldBe(state);
    }

    [Fact]
    public async Task Nobody_is_sent_to_an_address_that_was_taken_back_meanwhile()
    {
        using var portal = await Portal.StartAsync();
        var view = await portal.ConsentAsync();
        var started = await portal.StartAsync(await portal.RequestUriAsync());
        var requestUri = await portal.RequestUriAsync();
        portal.Change(client => client with { RedirectUris = [new Uri("https://portal.example/other")] });
        (await portal.DecideAsync(view.Handle, ConsentView.Allow)).Fault.ShouldBe(BrowserFault.RequestUnknown);
        (await portal.ReturnAsync(started.Redirect!)).Fault.ShouldBe(BrowserFault.RequestUnknown);
        (await portal.StartAsync(requestUri)).Fault.ShouldBe(BrowserFault.RequestUnknown);
    }

    [Fact]
    public async Task A_portal_that_lost_the_grant_meanwhile_gets_no_code()
    {
        using var portal = await Portal.StartAsync();
        var view = await portal.ConsentAsync();
        portal.Change(client => client with { GrantTypes = [GrantTypes.ClientCredentials] });
        ShouldRefuse(await portal.DecideAsync(view.Handle, ConsentView.Allow), "unauthorized_client");
    }

    [Fact]
    public async Task A_suspended_client_sends_nobody_and_gets_nobody()
    {
        using var portal = await Portal.StartAsync();
        var requestUri = await portal.RequestUriAsync();
        var started = await portal.StartAsync(await portal.RequestUriAsync());
        var view = await portal.ConsentAsync();
        portal.Change(client => client with { State = ClientState.Suspended });
        (await portal.StartAsync(requestUri)).Fault.ShouldBe(BrowserFault.RequestUnknown);
        ShouldRefuse(await portal.ReturnAsync(started.Redirect!), "unauthorized_client");
        ShouldRefuse(await portal.DecideAsync(view.Handle, ConsentView.Allow), "unauthorized_client");
    }

    [Fact]
    public async Task Another_browser_can_neither_come_back_nor_decide()
    {
        using var portal = await Portal.StartAsync();
        foreach (var cookie in (string?[])[null, "", new string('A', 43)])
        {
            var started = await portal.StartAsync(await portal.RequestUriAsync());
            portal.Cookie = cookie;
            (await portal.ReturnAsync(started.Redirect!)).Fault.ShouldBe(BrowserFault.OtherBrowser);
            portal.Cookie = null;
            var view = await portal.ConsentAsync();
            portal.Cookie = cookie;
            (await portal.DecideAsync(view.Handle, ConsentView.Allow)).Fault.ShouldBe(BrowserFault.OtherBrowser);
        }
    }

    [Fact]
    public async Task Two_ways_may_be_under_way_in_one_browser()
    {
        using var portal = await Portal.StartAsync();
        var one = await portal.StartAsync(await portal.RequestUriAsync());
        var two = await portal.StartAsync(await portal.RequestUriAsync());
        (await portal.ReturnAsync(one.Redirect!)).Consent.ShouldNotBeNull();
        (await portal.ReturnAsync(two.Redirect!)).Consent.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_login_comes_back_once_and_within_its_time()
    {
        using var portal = await Portal.StartAsync();
        var started = await portal.StartAsync(await portal.RequestUriAsync());
        (await portal.ReturnAsync(started.Redirect!)).Consent.ShouldNotBeNull();
        (await portal.ReturnAsync(started.Redirect!)).Fault.ShouldBe(BrowserFault.WayUnknown);
        (await portal.BackAsync(("state", "nonsense"), ("code", "x"))).Fault.ShouldBe(BrowserFault.WayUnknown);
        (await portal.BackAsync()).Fault.ShouldBe(BrowserFault.WayUnknown);
        var late = await portal.StartAsync(await portal.RequestUriAsync());
        portal.Hub.Clock.Now += TimeSpan.FromMinutes(10);
        (await portal.ReturnAsync(late.Redirect!)).Fault.ShouldBe(BrowserFault.WayUnknown);
    }

    [Fact]
    public async Task An_answer_of_another_login_is_not_used()
    {
        using var portal = await Portal.StartAsync();
        var started = await portal.StartAsync(await portal.RequestUriAsync());
        (await portal.ReturnAsync(started.Redirect!, null, ("code", "x"), ("iss", "https://evil.example"))).Fault.ShouldBe(BrowserFault.OtherLogin);
        portal.Hub.Forms.Address.ShouldBeNull();
        started = await portal.StartAsync(await portal.RequestUriAsync());
        (await portal.ReturnAsync(started.Redirect!, null, ("code", "x"), ("iss", NationalLogin.Issuer))).Consent.ShouldNotBeNull();
    }

    [Fact]
    public async Task Exchanges_the_logins_code_with_its_secret_and_verifier()
    {
        using var portal = await Portal.StartAsync();
        var started = await portal.StartAsync(await portal.RequestUriAsync());
        await portal.ReturnAsync(started.Redirect!);
        portal.Hub.Forms.Address.ShouldBe(new Uri("https://login.example/token"));
        portal.Hub.Forms.Authorization.ShouldBe("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("hub%20at%20login:a%2Bsecret")));
        portal.Hub.Forms.Sent.Keys.ShouldBe(["grant_type", "code", "redirect_uri", "code_verifier"], ignoreOrder: true);
        ServiceHub.OAuth.Authorization.Handles.Hash(portal.Hub.Forms.Sent["code_verifier"]).ShouldBe(Portal.Query(started.Redirect!)["code_challenge"]);
    }

    [Fact]
    public async Task Signs_in_with_the_hubs_own_key_where_it_has_no_secret()
    {
        using var portal = await Portal.StartAsync(configure: issuer => issuer.Login!.ClientSecret = null);
        await portal.ConsentAsync();
        portal.Hub.Forms.Authorization.ShouldBeNull();
        var parts = portal.Hub.Forms.Sent["client_assertion"].Split('.');
        using var key = Forge.Key(portal.Hub);
        key.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]), System.Security.Cryptography.HashAlgorithmName.SHA256)
            .ShouldBeTrue();
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]))!;
        ((string?)claims["iss"], (string?)claims["sub"], (string?)claims["aud"]).ShouldBe(("hub at login", "hub at login", NationalLogin.Issuer));
    }

    [Theory]
    [InlineData("nonce", "\"another\"", "The ID token's nonce is not the one that was sent.")]
    [InlineData("nonce", null, "The ID token's nonce is not the one that was sent.")]
    [InlineData("aud", "\"portal-at-login\"", "The ID token was not issued to this client.")]
    [InlineData("auth_time", null, "The ID token's claim auth_time is missing or of the wrong kind.")]
    [InlineData("national_id", null, "The ID token does not tell the citizen's national ID.")]
    public async Task An_id_token_that_is_not_right_is_a_failed_login_whose_cause_the_log_knows(string claim, string? value, string cause)
    {
        using var portal = await Portal.StartAsync();
        var started = await portal.StartAsync(await portal.RequestUriAsync());
        var answer = await portal.ReturnAsync(started.Redirect!, AssertionTable.With(claim, value));
        ShouldRefuse(answer, "server_error");
        answer.Log.Cause.ShouldBe(cause);
        Portal.Query(answer.Redirect!)["error_description"].ShouldBe("The national login gave no answer that can be used.");
    }

    [Fact]
    public async Task A_login_of_too_low_an_assurance_is_told_to_the_portal()
    {
        using var portal = await Portal.StartAsync();
        var started = await portal.StartAsync(await portal.RequestUriAsync());
        var answer = await portal.ReturnAsync(started.Redirect!, AssertionTable.With("acr", "\"ial1\""));
        ShouldRefuse(answer, "access_denied");
        answer.Log.Cause.ShouldBe("The ID token's acr is not an assurance that suffices here.");
        Portal.Query(answer.Redirect!)["error_description"].ShouldBe("The citizen's login did not reach the assurance that the hub asks for.");
    }

    [Fact]
    public async Task What_the_login_refuses_is_told_to_the_portal()
    {
        using var portal = await Portal.StartAsync();
        ShouldRefuse(await ReturnAsync(("error", "access_denied")), "access_denied");
        ShouldRefuse(await ReturnAsync(("error", "invalid_scope"), ("error_description", "1101700230705")), "server_error");
        ShouldRefuse(await ReturnAsync(("session_state", "x")), "server_error");
        async Task<BrowserAnswer> ReturnAsync(params (string, string)[] parameters) =>
            await portal.ReturnAsync((await portal.StartAsync(await portal.RequestUriAsync())).Redirect!, null, parameters);
    }

    [Fact]
    public async Task A_citizen_whom_the_hub_does_not_know_goes_back_without_a_word_of_who_it_was()
    {
        using var portal = await Portal.StartAsync();
        var started = await portal.StartAsync(await portal.RequestUriAsync());
        var answer = await portal.ReturnAsync(started.Redirect!, claims => claims["national_id"] = "1101700230713");
        ShouldRefuse(answer, "access_denied");
        answer.Log.ToString().ShouldNotContain("1101700230713");
    }

    [Fact]
    public async Task A_login_that_cannot_be_reached_is_unavailable()
    {
        using var portal = await Portal.StartAsync();
        portal.Hub.Documents.Remove(new Uri($"{NationalLogin.Issuer}/.well-known/openid-configuration"));
        ShouldRefuse(await portal.StartAsync(await portal.RequestUriAsync()), "temporarily_unavailable");
    }

    private static void ShouldRefuse(BrowserAnswer answer, string error)
    {
        var query = Portal.Query(answer.Redirect.ShouldNotBeNull());
        query.Keys.ShouldBe(["tenant", "error", "error_description", "state", "iss"]);
        (query["error"], query["state"], query["iss"]).ShouldBe((error, "a state", "http://127.0.0.1:8080"));
        query["error_description"].ShouldBeDescription();
        answer.Log.Error.ShouldBe(error);
    }
}
