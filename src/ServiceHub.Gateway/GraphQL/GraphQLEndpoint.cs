using Microsoft.AspNetCore.Http.Features;
using ServiceHub.Gateway.GraphQL.Streams;
using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>GraphQL over HTTP: POST with JSON.</summary>
internal static class GraphQLEndpoint
{
    public const string Path = "/graphql";

    public static void MapGraphQL(this WebApplication app)
    {
        app.MapPost(Path, HandleAsync).RequireAuthorization();
        var schema = app.Services.GetRequiredService<SchemaFiles>();
        app.MapGet("/schema.graphql", () => Results.Text(schema.Merged, "text/plain"));
    }

    private static async Task HandleAsync(HttpContext context, OperationHost host, HttpStreams streams)
    {
        var (request, problem) = await GraphQLRequestReader.ReadAsync(context.Request, context.RequestAborted);
        if (request is null)
        {
            await GraphQLProblem.WriteAsync(context, problem!.Status, ErrorCodes.BadRequest, problem.Message);
            return;
        }
        var operation = host.Open(request, context.Features.GetRequiredFeature<AccessTokenPrincipal>());
        if (await streams.TryServeAsync(context, operation))
        {
            return;
        }
        using var result = await operation.ExecuteAsync(context.RequestAborted);
        await (operation.DatabaseFailed ? GraphQLProblem.WriteUnavailableAsync(context) : WriteAsync(context, result));
    }

    /// <summary>
    /// A request refused before execution is 400 for who asked for the GraphQL media type; who asked for plain JSON gets 200
    /// (GraphQL over HTTP, section 6.4).
    /// </summary>
    internal static async Task WriteAsync(HttpContext context, ExecutionResult result)
    {
        var mediaType = MediaTypes.Negotiate(context.Request);
        context.Response.ContentType = mediaType;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = result.HasData || mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        result.WriteTo(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
