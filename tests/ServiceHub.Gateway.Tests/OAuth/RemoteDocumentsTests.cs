using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ServiceHub.Gateway.OAuth;
using ServiceHub.OAuth.KeySets;

namespace ServiceHub.Gateway.Tests.OAuth;

public sealed class RemoteDocumentsTests : IAsyncLifetime
{
    private readonly WebApplication _site = Site();
    private Uri _address = null!;
    private int _asked;

    public async Task InitializeAsync()
    {
        _site.MapGet("/keys", () =>
        {
            _asked++;
            return Results.Text("{\"keys\":[]}");
        });
        _site.MapGet("/away", () =>
        {
            _asked++;
            return Results.Redirect("/keys");
        });
        _site.MapGet("/large", () => Results.Text(new string(' ', (256 * 1024) + 1)));
        _site.MapGet("/endless", async (HttpContext context) =>
        {
            while (true)
            {
                await context.Response.WriteAsync(new string(' ', 4096), context.RequestAborted);
            }
        });
        await _site.StartAsync();
        _address = new Uri(_site.Urls.First());
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Fetches_what_is_there() => (await FetchAsync("/keys")).ShouldBe("{\"keys\":[]}");

    [Fact]
    public async Task Fetches_nothing_unencrypted_unless_that_is_allowed()
    {
        (await RefuseAsync("/keys", options => options.AllowHttp = false)).ShouldBe("The address is not https.");
        _asked.ShouldBe(0);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Connects_to_no_private_address_unless_that_is_allowed_whatever_its_name(string host)
    {
        _address = new UriBuilder(_address) { Host = host }.Uri;
        (await RefuseAsync("/keys", options => options.AllowPrivateAddresses = false)).ShouldBe("The address is not one of the public internet.");
        _asked.ShouldBe(0);
    }

    [Fact]
    public async Task Follows_no_redirect()
    {
        (await RefuseAsync("/away")).ShouldBe("The answer is 302.");
        _asked.ShouldBe(1);
    }

    [Theory]
    [InlineData("/large")]
    [InlineData("/endless")]
    public async Task Reads_no_more_than_it_may(string path) => (await RefuseAsync(path)).ShouldContain("262144");

    [Fact]
    public async Task Takes_nothing_for_a_document_but_200() => (await RefuseAsync("/nowhere")).ShouldBe("The answer is 404.");

    [Fact]
    public async Task Says_so_when_nobody_is_there()
    {
        await _site.StopAsync();
        await RefuseAsync("/keys");
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/keys")]
    [InlineData("http://user@127.0.0.1/keys")]
    public async Task Takes_no_other_kind_of_address(string address)
    {
        using var documents = Documents();
        await Should.ThrowAsync<RemoteDocumentException>(async () => await documents.GetAsync(new Uri(address), CancellationToken.None));
    }

    private async Task<string> FetchAsync(string path, Action<FetchingOptions>? change = null)
    {
        using var documents = Documents(change);
        return Encoding.UTF8.GetString((await documents.GetAsync(new Uri(_address, path), CancellationToken.None)).Span);
    }

    private async Task<string> RefuseAsync(string path, Action<FetchingOptions>? change = null) =>
        (await Should.ThrowAsync<RemoteDocumentException>(() => FetchAsync(path, change))).Message;

    private static RemoteDocuments Documents(Action<FetchingOptions>? change = null)
    {
        var options = new FetchingOptions { AllowHttp = true, AllowPrivateAddresses = true };
        change?.Invoke(options);
        return new(Options.Create(options), NullLogger<RemoteDocuments>.Instance);
    }

    private static WebApplication Site()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        return builder.Build();
    }
}
