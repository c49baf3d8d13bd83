using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.Services.Access;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>GraphQL over HTTP: POST with JSON.</summary>
internal static class GraphQLEndpoint
{
    public static void MapGraphQL(this WebApplication app)
    {
        app.MapPost("/graphql", HandleAsync).RequireAuthorization();
        var schema = app.Services.GetRequiredService<SchemaFiles>();
        app.MapGet("/schema.graphql", () => Results.Text(schema.Subgraph.Text, "text/plain"));
    }

    private static async Task HandleAsync(HttpContext context, ExecutableSchema schema, ILogger<ExecutableSchema> logger)
    {
        var (request, problem) = await GraphQLRequestReader.ReadAsync(context.Request, context.RequestAborted);
        if (request is null)
        {
            await GraphQLProblem.WriteAsync(context, problem!.Status, ErrorCodes.BadRequest, problem.Message);
            return;
        }
        var databaseFailed = 0;
        using var result = await schema.ExecuteAsync(
            new ExecutionRequest
            {
                Query = request.Query,
                OperationName = request.OperationName,
                Variables = request.Variables,
                State = new Operation(CallerOf(context)),
                OnException = (error, field) =>
                {
                    // Resolvers run side by side.
                    if (DatabaseTrouble.IsBehind(error))
                    {
                        Volatile.Write(ref databaseFailed, 1);
                    }
                    Log.ResolverFailed(logger, error, field);
                },
            },
            context.RequestAborted);
        await (databaseFailed == 1 ? GraphQLProblem.WriteUnavailableAsync(context) : WriteAsync(context, result));
    }

    private static Caller CallerOf(HttpContext context)
    {
        var principal = context.Features.Get<AccessTokenPrincipal>()
            ?? throw new InvalidOperationException("The endpoint was reached without a token.");
        return new(principal.ClientId, principal.Organisation, principal.Scopes.ToHashSet());
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
