using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Resource;
using ServiceHub.OAuth.Tests.Registration;
using ServiceHub.OAuth.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.OAuth.Tests.Fuzzing;

/// <summary>Whatever is sent, the answer is one of the specification's and never an exception.</summary>
public sealed class RequestFuzzTests
{
    private static readonly string[] Names =
    [
        "grant_type", "scope", "resource", "client_id", "client_secret", "client_assertion", "client_assertion_type", "authorization_details", "actor_token",
        "actor_token_type", "subject_token", "subject_token_type", "requested_token_type", "audience", "code", "redirect_uri", "code_verifier",
        "refresh_token", "token", "token_type_hint", "response_type", "code_challenge", "code_challenge_method", "state", "dpop_jkt", "request",
        "request_uri", "nonce", "prompt",
    ];

    private static readonly string[] Values =
    [
        "", " ", "\0", "\ud800", "ก", "%zz", "client_credentials", "authorization_code", "refresh_token", "S256", "code", "profile:read", "*",
        "urn:ietf:params:oauth:grant-type:token-exchange", "urn:ietf:params:oauth:token-type:jwt", "urn:ietf:params:oauth:token-type:id_token",
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "[]", "[{}]", "{", "null", "[null]", "[{\"type\":\"citizen-data\"}]",
        "[{\"type\":\"citizen-data\",\"purpose\":7,\"citizen\":{\"nationalId\":[]}}]", "https://portal.example/back?tenant=1", "http://[::1", "e30.e30.e30",
        "..", new string('x', 9000), new string('[', 4000),
    ];

    private static readonly string[] Json =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999", "0.5", "\"\"", "\"x\"", "[]", "[1,\"a\",null]", "{}", "{\"a\":{\"a\":{}}}", "\"\\u0000\"",
        "\"ES256\"", "\"none\"", "[\"exp\"]", "1795332600",
    ];

    private static readonly string[] JwtMembers =
    [
        "alg", "typ", "kid", "crit", "jwk", "jku", "x5u", "x5c", "zip", "cty", "b64", "iss", "sub", "aud", "azp", "exp", "nbf", "iat", "jti", "acr", "auth_time", "nonce",
        "htm", "htu", "ath", "name", "office", "role", "scope", "cnf", "act", "authorization_details", "client_id", "credential_id", "consumer", "supplier", "nationalId",
    ];

    private static readonly string[] MetadataMembers =
    [
        "client_name", "redirect_uris", "grant_types", "response_types", "token_endpoint_auth_method", "token_endpoint_auth_signing_alg", "scope", "contacts", "jwks",
        "jwks_uri", "tls_client_auth_subject_dn", "dpop_bound_access_tokens", "tls_client_certificate_bound_access_tokens", "authorization_details_types",
        "software_statement", "client_id", "client_secret", "id_token_signed_response_alg", "servicehub_organisation", "servicehub_supplier", "servicehub_purpose",
        "servicehub_purposes", "servicehub_environment", "servicehub_profile", "servicehub_state",
    ];

    private static Gen<string> Text => Gen.OneOf(Gen.Elements(Values), ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));

    private static Gen<(string Name, string Value)[]> Parameters =>
        Gen.OneOf(Gen.Elements(Names), Text).SelectMany(name => Text, (name, value) => (name, value)).ArrayOf();

    [Fact]
    public async Task Any_parameters_are_answered_at_every_endpoint()
    {
        using var portal = await Portal.StartAsync();
        var hub = portal.Hub;
        hub.Options.FailuresPerMinute = int.MaxValue;
        hub.Options.TokensPerMinute = int.MaxValue;
        Func<OAuthRequest, CancellationToken, ValueTask<OAuthResponse>>[] endpoints =
            [hub.Server.Token.HandleAsync, hub.Server.Introspection.HandleAsync, hub.Server.Revocation.HandleAsync, hub.Server.PushedRequests!.HandleAsync];
        var requests =
            from endpoint in Gen.Choose(0, endpoints.Length - 1)
            from authorization in Gen.OneOf(Gen.Constant<string?>(Hub.Basic(Hub.ClientId, hub.Secret)), Gen.Constant<string?>(null), Text.Select(string? (text) => text))
            from parameters in Parameters
            from proofs in Gen.OneOf(Gen.Constant<string[]>([]), Text.ArrayOf())
            select (endpoint, authorization, parameters, proofs);
        Prop.ForAll(requests.ToArbitrary(), request =>
        {
            var sent = Hub.Request(request.authorization, request.parameters) with { Proofs = request.proofs };
            return IsAnswer(endpoints[request.endpoint](sent, CancellationToken.None).AsTask().GetAwaiter().GetResult());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(LongRun.Tries(3000)));
    }

    [Fact]
    public async Task Any_address_of_a_browser_is_answered()
    {
        using var portal = await Portal.StartAsync();
        var requests =
            from parameters in Parameters
            from cookie in Text
            from step in Gen.Choose(0, 2)
            select (parameters, cookie, step);
        Prop.ForAll(requests.ToArbitrary(), request =>
        {
            portal.Cookie = request.cookie;
            var browser = portal.Browser([("client_id", Hub.ClientId), .. request.parameters]);
            var answer = (request.step switch
            {
                0 => portal.Endpoint.StartAsync(browser, CancellationToken.None).AsTask(),
                1 => portal.Endpoint.ReturnAsync(browser, CancellationToken.None).AsTask(),
                _ => portal.Endpoint.DecideAsync(browser, CancellationToken.None).AsTask(),
            }).GetAwaiter().GetResult();
            // Nothing that was sent leads to a portal, since no request was pushed.
            return answer.Fault is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(LongRun.Tries(1000)));
    }

    [Fact]
    public async Task Any_members_of_a_signed_JWT_are_judged()
    {
        var hub = await Hub.StartAsync();
        hub.Options.FailuresPerMinute = int.MaxValue;
        using var signer = Signer.Es256();
        signer.Register(hub, signer.Credential(hub));
        var prover = new Prover(hub);
        var resource = hub.Resource();
        var changes =
            from inHeader in ArbMap.Default.GeneratorFor<bool>()
            from member in Gen.Elements(JwtMembers)
            from value in Gen.Elements(Json)
            select (inHeader, member, value);
        Prop.ForAll(changes.ArrayOf().ToArbitrary(), all =>
        {
            void Header(JsonObject json) => Apply(json, all.Where(change => change.inHeader));
            void Claims(JsonObject json) => Apply(json, all.Where(change => !change.inHeader));
            var assertion = signer.Assertion(hub, Header, Claims);
            var proof = prover.Proof("POST", hub.Issuer.TokenEndpoint, nonce: null, header: Header, claims: Claims);
            var token = Forge.Token(hub, Header, Claims);
            return IsKnown(Signer.SendAsync(hub, assertion).GetAwaiter().GetResult().Status)
                && IsKnown(Signer.SendAsync(hub, signer.Assertion(hub), ("actor_token", assertion), ("actor_token_type", "urn:ietf:params:oauth:token-type:jwt")).GetAwaiter().GetResult().Status)
                && IsKnown(hub.AskWithProofsAsync(proof).GetAwaiter().GetResult().Status)
                && IsVerdict(resource.JudgeAsync(new($"Bearer {token}", "POST", hub.Issuer.Audience), CancellationToken.None).AsTask().GetAwaiter().GetResult());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(LongRun.Tries(1000)));
    }

    [Fact]
    public async Task Any_metadata_are_answered()
    {
        var desk = await Desk.StartAsync(options => options.FailuresPerMinute = int.MaxValue);
        var registered = await desk.RegisterAsync();
        using var key = Signer.Es256();
        string[] values = [.. Json, "\"client_credentials\"", "[\"client_credentials\"]", "[\"authorization_code\"]", "\"private_key_jwt\"", "\"profile:read\"",
            "[\"https://a.example/\"]", "\"https://a.example/\"", "\"0060:000000001\"", $"{{\"keys\":[{key.Jwk.ToJsonString()}]}}", "{\"keys\":[{\"kty\":\"EC\",\"x\":7}]}",
            "{\"keys\":{}}", "\"CN=a\"", "\"\\ud800\"", "[[[[[[[[[[]]]]]]]]]]"];
        var changes =
            from name in Gen.OneOf(Gen.Elements(MetadataMembers), Text)
            from value in Gen.OneOf(Gen.Elements(values), Text.Select(Quoted))
            select (name, value);
        var bodies =
            from all in changes.ArrayOf()
            from more in Gen.Elements(Desk.With(("client_id", registered.ClientId)), Desk.Metadata(), [])
            select Body([.. all, .. more.Select(member => (name: member.Key, value: member.Value!.ToJsonString()))]);
        var (tries, taken) = (0, 0);
        Prop.ForAll(Gen.OneOf(bodies, Text).ToArbitrary(), body =>
        {
            if (tries++ % 50 == 0)
            {
                // No more in a minute are looked at, and tokens live for ten.
                desk.Hub.Clock.Now += TimeSpan.FromMinutes(1);
                desk.RenewAsync().GetAwaiter().GetResult();
            }
            var json = System.Text.Encoding.UTF8.GetBytes(body);
            var entered = desk.Endpoint.RegisterAsync(new(Desk.Bearer(desk.Token), []), json, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            var replaced = desk.Configuration.ReplaceAsync(registered.ClientId, new(Desk.Bearer(registered.Token), []), json, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            taken += (entered.Status == 201 ? 1 : 0) + (replaced.Status == 200 ? 1 : 0);
            return entered.Status is 201 or 400 && replaced.Status is 200 or 400;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(LongRun.Tries(1000)));
        // About one in fifty, so that none is no chance.
        taken.ShouldBePositive();

        static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

        // Each name once: what comes twice is refused before it is looked at.
        static string Body(IEnumerable<(string Name, string Value)> members) =>
            $"{{{string.Join(',', members.DistinctBy(member => member.Name).Select(member => $"{Quoted(member.Name)}:{member.Value}"))}}}";
    }

    private static void Apply(JsonObject json, IEnumerable<(bool InHeader, string Member, string Value)> changes)
    {
        foreach (var (_, member, value) in changes)
        {
            json[member] = JsonNode.Parse(value);
        }
    }

    private static bool IsAnswer(OAuthResponse response) => IsKnown(response.Status);

    private static bool IsKnown(int status) => status is 200 or 201 or 400 or 401 or 403;

    private static bool IsVerdict(ResourceVerdict verdict) => verdict.IsValid || verdict.Failure.Description.Length > 0;
}
