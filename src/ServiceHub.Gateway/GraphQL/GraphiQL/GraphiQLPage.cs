using Microsoft.Extensions.FileProviders;

namespace ServiceHub.Gateway.GraphQL.GraphiQL;

/// <summary>GraphiQL for people at <c>/graphql</c>, from the hub's own files only.</summary>
internal static class GraphiQLPage
{
    private const string AssetsPath = "/graphql/assets";

    /// <summary>Monaco, the editor, writes style elements of its own; scripts and whatever else come from the hub alone.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseGraphiQL(this WebApplication app) => app.UseGraphiQL(Path.Combine(AppContext.BaseDirectory, "graphiql"));

    /// <param name="app">The hub.</param>
    /// <param name="bundle">The bundle's folder; it is missing where npm was when the hub was built.</param>
    public static void UseGraphiQL(this IApplicationBuilder app, string bundle)
    {
        var index = new FileInfo(Path.Combine(bundle, "index.html"));
        var page = index.Exists ? File.ReadAllText(index.FullName) : MissingPage.Html;
        if (index.Exists)
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                RequestPath = AssetsPath,
                FileProvider = new PhysicalFileProvider(Path.Combine(bundle, "assets")),
                OnPrepareResponse = file => SetHeaders(file.Context.Response, "public, max-age=31536000, immutable"),
            });
        }
        app.Use((context, next) => IsForPeople(context) ? WriteAsync(context.Response, page) : next(context));
    }

    private static bool IsForPeople(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.WebSockets.IsWebSocketRequest
        && context.GetEndpoint()?.Metadata.GetMetadata<GraphQLMetadata>() is not null
        && MediaTypes.PrefersHtml(context.Request);

    private static Task WriteAsync(HttpResponse response, string page)
    {
        SetHeaders(response, "no-cache");
        response.Headers.Vary = "Accept";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(page);
    }

    private static void SetHeaders(HttpResponse response, string caching)
    {
        response.Headers.CacheControl = caching;
        response.Headers.XContentTypeOptions = "nosniff";
    }
}
