using System.Net;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceHub.Gateway.Commands;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Commands;

[Collection(OneHub.Name)]
public sealed class ClientCommandTests(SharedHub shared) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_client_is_added_while_the_hub_runs_and_gets_tokens_at_once()
    {
        var (exit, output, errors) = await AddAsync("cli-one", "--scope", "profile:read", "--scope", "welfare:read");
        (exit, errors).ShouldBe((0, ""));
        output.ShouldContain("cli-one  Approved");
        var secret = output.Trim().Split(' ')[^1];
        await LearnApprovedAsync("cli-one");
        (await shared.Hub.RequestTokenAsync("cli-one", secret, "welfare:read")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var shown = (await RunAsync("client", "show", "cli-one")).Output;
        shown.ShouldContain("Approved  by CommandLine");
        shown.ShouldContain("Finding");
        shown.ShouldNotContain(secret);
    }

    [Fact]
    public async Task An_administrator_is_added_by_a_word()
    {
        var answer = JsonElement.Parse((await AddAsync("cli-admin", "--admin", "--json")).Output);
        await LearnApprovedAsync("cli-admin");
        var token = await shared.Hub.RequestTokenAsync("cli-admin", answer.Text("secret")!);
        (await token.Content.ReadAsStringAsync()).ShouldContain("clients:approve");
        answer.At("client", "scopes").GetArrayLength().ShouldBe(AdministrationScopes.All.Count);
    }

    [Fact]
    public async Task A_client_goes_through_its_life()
    {
        (await AddAsync("cli-life", "--scope", "profile:read", "--state", "draft")).Exit.ShouldBe(0);
        foreach (var (word, state) in new[] { ("submit", "Submitted"), ("approve", "Approved"), ("suspend", "Suspended"), ("resume", "Approved"), ("end", "Ended") })
        {
            (await RunAsync("client", word, "cli-life")).Output.ShouldContain($"cli-life  {state}");
        }
        var (exit, _, errors) = await RunAsync("client", "resume", "cli-life");
        exit.ShouldBe(1);
        errors.ShouldContain("ended");
    }

    [Fact]
    public async Task Credentials_are_rotated_and_revoked()
    {
        var added = JsonElement.Parse((await AddAsync("cli-rotate", "--scope", "profile:read", "--json")).Output);
        var rotated = JsonElement.Parse((await RunAsync("client", "rotate", "cli-rotate", "--json", "--overlap-hours", "2")).Output);
        await shared.Hub.LearnAsync("cli-rotate", client => client.Credentials.Count == 2);
        foreach (var secret in new[] { added, rotated }.Select(answer => answer.Text("secret")!))
        {
            (await shared.Hub.RequestTokenAsync("cli-rotate", secret)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        (await RunAsync("client", "approve-credential", "cli-rotate", added.Text("credentialId")!)).Errors.ShouldContain("does not wait");
        (await RunAsync("client", "revoke", "cli-rotate", added.Text("credentialId")!)).Exit.ShouldBe(0);
        (await RunAsync("client", "revoke", "cli-rotate", "no-such")).Exit.ShouldBe(1);
        (await RunAsync("client", "show", "cli-rotate")).Output.ShouldContain("Revoked");
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public async Task A_secret_goes_into_a_file_of_its_owner_instead_of_the_terminal()
    {
        var file = _directory.File("secret");
        var (exit, output, _) = await AddAsync("cli-file", "--scope", "profile:read", "--secret-file", file);
        exit.ShouldBe(0);
        var secret = await File.ReadAllTextAsync(file);
        output.ShouldNotContain(secret);
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await LearnApprovedAsync("cli-file");
        (await shared.Hub.RequestTokenAsync("cli-file", secret)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var (again, _, errors) = await AddAsync("cli-file-2", "--scope", "profile:read", "--secret-file", file);
        again.ShouldBe(1);
        errors.ShouldContain("not there yet");
        (await RunAsync("client", "show", "cli-file-2")).Exit.ShouldBe(1);
        (await AddAsync("cli-file-3", "--scope", "no:such", "--secret-file", _directory.File("none"))).Exit.ShouldBe(1);
        File.Exists(_directory.File("none")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_is_registered_and_a_private_one_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (exit, _, errors) = await AddAsync("cli-key", "--scope", "profile:read", "--key", Write("private.jwk", JwkOf(key, isPrivate: true)));
        exit.ShouldBe(1);
        errors.ShouldContain("private key");
        var answer = JsonElement.Parse((await AddAsync("cli-key", "--scope", "profile:read", "--fapi", "--dpop", "--json", "--key", Write("public.jwk", JwkOf(key, isPrivate: false)))).Output);
        answer.TryGetProperty("secret", out _).ShouldBeFalse();
        answer.At("client", "authenticationMethods")[0].GetString().ShouldBe("private_key_jwt");
    }

    [Fact]
    public async Task A_client_that_breaks_its_profile_is_not_left_half_way()
    {
        var (exit, _, errors) = await AddAsync("cli-fapi", "--scope", "profile:read", "--fapi");
        exit.ShouldBe(1);
        errors.ShouldContain("FAPI 2.0");
        (await RunAsync("client", "show", "cli-fapi")).Output.ShouldContain("Ended");
    }

    [Fact]
    public async Task Every_error_is_told()
    {
        var (exit, output, errors) = await RunAsync("client", "add", "--id", "a b", "--name", " ", "--organisation", "x", "--scope", "no:such");
        (exit, output).ShouldBe((1, ""));
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        errors.ShouldContain("no:such");
    }

    [Fact]
    public async Task Clients_are_listed_by_filter()
    {
        var lines = (await RunAsync("client", "list", "--method", "private_key_jwt", "--text", "partner")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldHaveSingleItem().ShouldStartWith("partner-key  Approved  0060:000000001");
        JsonElement.Parse((await RunAsync("client", "list", "--scope", "clients:audit", "--text", "administrator", "--json")).Output)[0].Text("clientId").ShouldBe("administrator");
        (await RunAsync("client", "list", "--state", "Nonsense")).Exit.ShouldNotBe(0);
    }

    [Theory]
    [InlineData("client")]
    [InlineData("client", "show", "nobody")]
    [InlineData("client", "approve", "nobody")]
    [InlineData("client", "add", "--name", "x")]
    [InlineData("client", "rotate", "partner", "--key", "/nowhere.jwk")]
    [InlineData("client", "rotate", "partner", "--jwks-uri", "https://a.example", "--certificate-subject", "CN=a")]
    [InlineData("client", "rotate", "partner", "--expires-in-days", "0")]
    public async Task What_cannot_be_done_ends_with_an_error(params string[] words) => (await RunAsync(words)).Exit.ShouldNotBe(0);

    [Theory]
    [InlineData("client", "--help")]
    [InlineData("client", "add", "--help")]
    public async Task Help_is_everywhere(params string[] words)
    {
        var (exit, output, _) = await RunAsync(words);
        exit.ShouldBe(0);
        output.ShouldContain("--Data:Directory");
    }

    private static Dictionary<string, string> JwkOf(ECDsa key, bool isPrivate)
    {
        var parameters = key.ExportParameters(isPrivate);
        var members = new Dictionary<string, string> { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Text(parameters.Q.X), ["y"] = Text(parameters.Q.Y) };
        if (isPrivate)
        {
            members["d"] = Text(parameters.D);
        }
        return members;
    }

    private static string Text(byte[]? bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private string Write(string name, object content) => _directory.Write(name, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(content)));

    private Task LearnApprovedAsync(string clientId) => shared.Hub.LearnAsync(clientId, client => client.State == ClientState.Approved);

    private Task<(int Exit, string Output, string Errors)> AddAsync(string id, params string[] words) =>
        RunAsync(["client", "add", "--id", id, "--name", "A client", "--organisation", "0060:000000009", .. words]);

    private async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await CommandLine.RunAsync([$"--Data:Directory={shared.Hub.Data}", .. words], output, errors);
        return (exit, output.ToString(), errors.ToString());
    }
}
