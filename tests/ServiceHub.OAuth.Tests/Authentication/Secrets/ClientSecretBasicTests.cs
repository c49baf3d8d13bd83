using ServiceHub.OAuth.Authentication.Secrets;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Secrets;

public class ClientSecretBasicTests
{
    private const string Wrong = "The client id or secret is wrong.";
    private const string Malformed = "The Authorization header does not hold a form-encoded client id and secret in Basic.";

    [Theory]
    [InlineData("basic ")]
    [InlineData("BASIC ")]
    [InlineData("Basic   ")]
    public async Task Takes_the_scheme_in_any_case_and_more_than_one_space(string scheme)
    {
        var hub = await Hub.StartAsync();
        (await hub.AuthenticateAsync(scheme + Hub.Basic(Hub.ClientId, hub.Secret)["Basic ".Length..])).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("an id:with/all sorts%")]
    [InlineData("+&=~")]
    public async Task Form_decodes_id_and_secret(string text)
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { ClientId = text, Credentials = [hub.Credential("odd", text)] });
        var percent = Uri.EscapeDataString(text);
        (await hub.AuthenticateAsync(Hub.Basic(percent, percent))).Status.ShouldBe(200);
        var plus = percent.Replace("%20", "+", StringComparison.Ordinal);
        (await hub.AuthenticateAsync(Hub.Basic(plus, plus))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("no colon")]
    [InlineData(":secret")]
    [InlineData("partner%:secret")]
    [InlineData("partner:secret%2")]
    [InlineData("partner:secret%zz")]
    [InlineData("partner:% 1")]
    [InlineData("partner%00:secret")]
    [InlineData("partner:sec\nret")]
    [InlineData("พาร์ตเนอร์:secret")]
    [InlineData("partner:%E0%B8%81")]
    public async Task Refuses_a_pair_that_is_not_form_encoded(string pair) =>
        (await (await Hub.StartAsync()).AuthenticateAsync(Hub.BasicOf(pair))).ShouldRefuse("invalid_client", Malformed, 401);

    [Theory]
    [InlineData("Basic !")]
    [InlineData("Basic cGFydG5lcjp4 cGFydG5lcjp4")]
    [InlineData("Basic cGFydG5l\tcjp4")]
    [InlineData("Basic cGFydG5lcjp4, Basic cGFydG5lcjp4")]
    [InlineData("Basic cGFydG5lcjp")]
    [InlineData("Basic ")]
    public async Task Refuses_what_is_not_base64(string authorization) =>
        (await (await Hub.StartAsync()).AuthenticateAsync(authorization)).ShouldRefuse("invalid_client", Malformed, 401);

    [Theory]
    [InlineData("nobody", "wrong")]
    [InlineData("partner", "wrong")]
    [InlineData("partner", "")]
    [InlineData("Partner", null)]
    [InlineData("partner ", null)]
    public async Task Refuses_unknown_client_and_wrong_secret_alike(string clientId, string? secret)
    {
        var hub = await Hub.StartAsync();
        var pair = Hub.Basic(Uri.EscapeDataString(clientId), secret ?? hub.Secret);
        (await hub.AuthenticateAsync(pair)).ShouldRefuse("invalid_client", Wrong, 401);
    }

    [Fact]
    public async Task A_secret_that_proves_itself_is_hashed_under_the_newer_key_and_a_wrong_one_is_not()
    {
        var hub = await Hub.StartAsync();
        hub.Hasher.KeyId = "newer";
        (await hub.AuthenticateAsync(Hub.Basic(Hub.ClientId, "wrong"))).Status.ShouldBe(401);
        (await KeyAsync(hub)).ShouldBe("test");
        (await hub.AuthenticateAsync(Hub.Basic(Hub.ClientId, hub.Secret))).Status.ShouldBe(200);
        (await KeyAsync(hub)).ShouldBe("newer");
        (await hub.AuthenticateAsync(Hub.Basic(Hub.ClientId, hub.Secret))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Looks_and_works_the_same_for_unknown_client_and_wrong_secret()
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { ClientId = "without", Credentials = [] });
        hub.Clients.Put(hub.Client with { ClientId = "with-three", Credentials = Several(hub, 3).Credentials });
        var bodies = new HashSet<string>();
        var works = new HashSet<int>();
        foreach (var clientId in (string[])["nobody", Hub.ClientId, "without", "with-three"])
        {
            var before = hub.Hasher.Verified;
            var answer = await hub.AuthenticateAsync(Hub.Basic(clientId, "wrong"));
            works.Add(hub.Hasher.Verified - before);
            var headers = answer.Headers.Select(header => $"{header.Key}: {string.Join(',', header)}");
            bodies.Add(answer.Status + answer.Json.GetRawText() + string.Join('\n', headers));
        }
        bodies.Count.ShouldBe(1);
        works.ShouldBe([SecretVerifier.Attempts]);
    }

    [Fact]
    public async Task Tells_the_log_apart_what_the_client_is_not_told()
    {
        var hub = await Hub.StartAsync();
        (await hub.AuthenticateAsync(Hub.Basic("nobody", "wrong"))).Log.Cause.ShouldBe("The client is unknown.");
        (await hub.AuthenticateAsync(Hub.Basic(Hub.ClientId, "wrong"))).Log.Cause.ShouldBe("The secret of the client partner is wrong.");
    }

    [Fact]
    public async Task Does_not_look_for_an_id_that_no_client_can_have()
    {
        var hub = await Hub.StartAsync();
        (await hub.AuthenticateAsync(Hub.Basic(new string('a', 101), "wrong"))).ShouldRefuse("invalid_client", Wrong, 401);
        hub.Clients.Asked.ShouldBeEmpty();
        await hub.AuthenticateAsync(Hub.Basic(new string('a', 100), "wrong"));
        hub.Clients.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Takes_any_of_several_live_secrets_and_tells_which()
    {
        var hub = await Hub.StartAsync();
        var (secrets, credentials) = Several(hub, 6);
        hub.Clients.Put(hub.Client with { Credentials = credentials });
        foreach (var (secret, credential) in secrets.Zip(credentials))
        {
            var answer = await hub.AuthenticateAsync(Hub.Basic(Hub.ClientId, secret));
            answer.Status.ShouldBe(200);
            answer.Log.CredentialId.ShouldBe(credential.Id);
        }
    }

    [Theory]
    [InlineData(-60, 0, "The client secret expired 0 s ago.")]
    [InlineData(-60, -34, "The client secret expired 34 s ago.")]
    [InlineData(90, 120, "The client secret is valid only in 90 s.")]
    public async Task Refuses_a_right_secret_out_of_its_time_and_tells_so(int begins, int ends, string description)
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { Credentials = [hub.Credential("old", hub.Secret, Span(begins), Span(ends))] });
        (await hub.AskAsync()).ShouldRefuse("invalid_client", description, 401);
        (await hub.AuthenticateAsync(Hub.Basic(Hub.ClientId, "wrong"))).ShouldRefuse("invalid_client", Wrong, 401);
    }

    [Fact]
    public async Task Takes_a_secret_from_its_first_to_its_last_moment()
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { Credentials = [hub.Credential("short", hub.Secret, Span(0), Span(1))] });
        (await hub.AskAsync()).Status.ShouldBe(200);
        hub.Clock.Now += TimeSpan.FromMilliseconds(999);
        (await hub.AskAsync()).Status.ShouldBe(200);
    }

    private static TimeSpan Span(int seconds) => TimeSpan.FromSeconds(seconds);

    private static (string[] Secrets, ClientSecretCredential[] Credentials) Several(Hub hub, int count)
    {
        string[] secrets = [.. Enumerable.Range(0, count).Select(_ => ClientSecret.Generate())];
        return (secrets, [.. secrets.Select((secret, n) => hub.Credential($"c{n}", secret))]);
    }

    private static async Task<string> KeyAsync(Hub hub) =>
        (await hub.Clients.FindAsync(Hub.ClientId, default))!.Credentials.OfType<ClientSecretCredential>().Single().Hash.KeyId;
}
