using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceHub.Gateway.Commands;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Commands;

[Collection(OneHub.Name)]
public sealed class DocumentCommandTests(SharedHub shared) : IDisposable
{
    private const string Client = "partner-narrow";
    private const string One = "query One { __typename }";
    private const string Two = "query Two($by: CitizenLookup!) { citizen(by: $by) { id } }";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Documents_are_imported_listed_and_removed_while_the_hub_runs()
    {
        var apollo = Write("apollo.json", new
        {
            format = "apollo-persisted-query-manifest",
            version = 1,
            operations = new[] { new { id = Hash(One), name = "One", type = "query", body = One }, new { id = Hash(Two), name = "Two", type = "query", body = Two } },
        });
        (await RunAsync("document", "import", Client, apollo)).ShouldBe((0, $"Documents of {Client}: 2 new, 0 known already.\n", ""));
        var plain = Write("plain.json", new Dictionary<string, string> { [$"sha256:{Hash(One)}"] = One });
        (await RunAsync("document", "import", Client, plain)).Output.ShouldContain("0 new, 1 known already");

        var (_, listed, _) = await RunAsync("document", "list", Client);
        listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        listed.ShouldContain(Hash(One));
        listed.ShouldContain("Two");

        foreach (var query in new[] { One, Two })
        {
            (await RunAsync("document", "remove", Client, Hash(query))).Exit.ShouldBe(0);
        }
        (await RunAsync("document", "remove", Client, Hash(One))).Exit.ShouldBe(1);
        (await RunAsync("document", "list", Client)).Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Commands_work_in_the_environment_that_dotnet_run_sets()
    {
        const string variable = "ASPNETCORE_ENVIRONMENT";
        var before = Environment.GetEnvironmentVariable(variable);
        Environment.SetEnvironmentVariable(variable, "Development");
        try
        {
            (await RunAsync("document", "list", Client)).Exit.ShouldBe(0);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, before);
        }
    }

    [Fact]
    public async Task Every_problem_is_listed_and_nothing_is_imported()
    {
        const string unknown = "query Three { citizen }";
        const string broken = "query Four { ";
        const string fragment = "fragment F on Query { __typename }";
        var manifest = Write("bad.json", new Dictionary<string, string>
        {
            [Hash(One)] = One,
            [Hash(unknown)] = unknown,
            [Hash(broken)] = broken,
            [Hash(fragment)] = fragment,
            ["0123456789abcdef0123456789abcdef"] = Two,
        });
        var (exit, output, errors) = await RunAsync("document", "import", Client, manifest);
        (exit, output).ShouldBe((1, ""));
        errors.ShouldSatisfyAllConditions(
            () => errors.ShouldContain(Hash(unknown)),
            () => errors.ShouldContain(Hash(broken)),
            () => errors.ShouldContain(Hash(fragment)),
            () => errors.ShouldContain($"0123456789abcdef0123456789abcdef: the document's SHA-256 is {Hash(Two)}"),
            () => errors.ShouldNotContain(Hash(One)));
        (await RunAsync("document", "list", Client)).Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"format": "apollo-persisted-query-manifest", "version": 2, "operations": []}""")]
    [InlineData("""{"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id": "a"}]}""")]
    [InlineData("""{"a": 1}""")]
    public async Task A_file_that_is_no_manifest_is_refused(string json)
    {
        var (exit, output, errors) = await RunAsync("document", "import", Client, _directory.Write("odd.json", Encoding.UTF8.GetBytes(json)));
        (exit, output).ShouldBe((1, ""));
        errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_client_is_held_to_its_documents_and_let_go()
    {
        (await RunAsync("document", "only-trusted", Client, "on")).Output.ShouldContain("trusted documents only");
        (await RunAsync("document", "only-trusted", Client, "off")).Output.ShouldContain("any document");
        (await RunAsync("document", "only-trusted", Client, "perhaps")).Exit.ShouldNotBe(0);
    }

    [Theory]
    [InlineData("document", "list", "nobody")]
    [InlineData("document", "list")]
    [InlineData("document")]
    [InlineData("nonsense")]
    [InlineData("document", "import", Client, "/nowhere.json")]
    public async Task What_cannot_be_done_ends_with_an_error(params string[] words) => (await RunAsync(words)).Exit.ShouldNotBe(0);

    [Fact]
    public async Task A_directory_without_a_hub_is_named()
    {
        using var errors = new StringWriter();
        (await CommandLine.RunAsync(["document", "list", Client, "--Data:Directory", _directory.Path], TextWriter.Null, errors)).ShouldBe(1);
        errors.ToString().ShouldContain(_directory.Path);
        Directory.EnumerateFileSystemEntries(_directory.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("document", "--help")]
    [InlineData("document", "import", "--help")]
    public async Task Help_is_everywhere(params string[] words)
    {
        var (exit, output, _) = await RunAsync(words);
        exit.ShouldBe(0);
        output.ShouldContain("--Data:Directory");
    }

    [Fact]
    public void Settings_alone_are_no_command()
    {
        CommandLine.IsCommand(["--urls", "http://127.0.0.1:0"]).ShouldBeFalse();
        CommandLine.IsCommand([]).ShouldBeFalse();
        CommandLine.IsCommand(["document"]).ShouldBeTrue();
        CommandLine.IsCommand(["--help"]).ShouldBeTrue();
    }

    private static string Hash(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));

    private string Write(string name, object manifest) => _directory.Write(name, JsonSerializer.SerializeToUtf8Bytes(manifest));

    private async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await CommandLine.RunAsync([$"--Data:Directory={shared.Hub.Data}", .. words], output, errors);
        return (exit, output.ToString(), errors.ToString());
    }
}
