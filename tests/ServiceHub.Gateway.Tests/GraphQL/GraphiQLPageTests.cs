using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.GraphQL.GraphiQL;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.GraphQL;

public sealed class GraphiQLPageTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Fact]
    public async Task A_browser_gets_the_page_and_whose_scripts_may_run()
    {
        using var bundle = Bundle();
        var (response, text) = await AskAsync(bundle.Path, "/graphql", Browser);
        text.ShouldBe("<p>the page</p>");
        response.ContentType.ShouldBe("text/html; charset=utf-8");
        var policy = response.Headers.ContentSecurityPolicy.ToString();
        policy.ShouldContain("default-src 'none'; script-src 'self';");
        policy.ShouldNotContain("http");
    }

    [Fact]
    public async Task Assets_may_be_kept_for_good()
    {
        using var bundle = Bundle();
        var (response, text) = await AskAsync(bundle.Path, "/graphql/assets/main-1.js", "*/*", isGraphQL: false);
        text.ShouldBe("1");
        response.Headers.CacheControl.ToString().ShouldContain("immutable");
    }

    [Theory]
    [InlineData("application/json", "GET")]
    [InlineData("*/*", "GET")]
    [InlineData(Browser, "POST")]
    public async Task Programs_get_no_page(string accept, string method)
    {
        using var bundle = Bundle();
        (await AskAsync(bundle.Path, "/graphql", accept, method: method)).Response.StatusCode.ShouldBe(StatusCodes.Status404NotFound);
    }

    [Fact]
    public async Task Without_the_bundle_the_page_says_so_in_both_languages()
    {
        using var nothing = new TemporaryDirectory();
        var (response, text) = await AskAsync(nothing.Path, "/graphql", Browser);
        response.StatusCode.ShouldBe(StatusCodes.Status200OK);
        text.ShouldContain("install Node.js");
        text.ShouldContain("ติดตั้ง Node.js");
    }

    private static TemporaryDirectory Bundle()
    {
        var bundle = new TemporaryDirectory();
        File.WriteAllText(Path.Combine(bundle.Path, "index.html"), "<p>the page</p>");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(bundle.Path, "assets")).FullName, "main-1.js"), "1");
        return bundle;
    }

    private static async Task<(HttpResponse Response, string Text)> AskAsync(
        string bundle, string path, string accept, bool isGraphQL = true, string method = "GET")
    {
        await using var hub = WebApplication.CreateSlimBuilder().Build();
        var app = new ApplicationBuilder(hub.Services);
        app.UseGraphiQL(bundle);
        var context = new DefaultHttpContext { RequestServices = hub.Services };
        (context.Request.Method, context.Request.Path, context.Request.Headers.Accept) = (method, path, accept);
        if (isGraphQL)
        {
            context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new GraphQLMetadata()), null));
        }
        using var body = new MemoryStream();
        context.Response.Body = body;
        context.Response.StatusCode = StatusCodes.Status200OK;
        await app.Build()(context);
        return (context.Response, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}
