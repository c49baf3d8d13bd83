using ServiceHub.Gateway.GraphQL.Documents;
using ServiceHub.Gateway.GraphQL.Load;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>GraphQL over HTTP: POST with JSON.</summary>
internal static class GraphQLEndpoint
{
    public static void MapGraphQL(this WebApplication app)
    {
        app.MapPost("/graphql", HandleAsync).RequireAuthorization();
        var schema = app.Services.GetRequiredService<SchemaFiles>();
        app.MapGet("/schema.graphql", () => Results.Text(schema.Merged, "text/plain"));
    }

    private static async Task HandleAsync(
        HttpContext context, DocumentResolver documents, ExecutableSchema schema, OperationExecutor operations)
    {
        var (request, problem) = await GraphQLRequestReader.ReadAsync(context.Request, context.RequestAborted);
        if (request is null)
        {
            await GraphQLProblem.WriteAsync(context, problem!.Status, ErrorCodes.BadRequest, problem.Message);
            return;
        }
        var principal = context.Features.Get<AccessTokenPrincipal>()
            ?? throw new InvalidOperationException("The endpoint was reached without a token.");
        var (query, error) = await documents.ResolveAsync(
            request.Query, request.Sha256, request.OperationName, principal.ClientId, context.RequestAborted);
        if (error is not null)
        {
            await RefuseAsync(context, [error]);
            return;
        }
        var (operation, errors) = schema.Prepare(new ExecutionRequest { Query = query, OperationName = request.OperationName });
        if (operation is null)
        {
            await RefuseAsync(context, errors);
            return;
        }
        using var answer = await operations.ExecuteAsync(operation, request.Variables, principal, context.RequestAborted);
        await (answer.Value switch
        {
            { DatabaseFailed: true } => GraphQLProblem.WriteUnavailableAsync(context),
            { Result: { } result } => WriteAsync(context, result),
            _ => GraphQLProblem.WriteTooBusyAsync(context),
        });
    }

    private static Task RefuseAsync(HttpContext context, IReadOnlyList<GraphQLError> errors) =>
        WriteAsync(context, ExecutionResult.Refusal(errors));

    /// <summary>
    /// A request refused before execution is 400 for who asked for the GraphQL media type; who asked for plain JSON gets 200
    /// (GraphQL over HTTP, section 6.4).
    /// </summary>
    private static async Task WriteAsync(HttpContext context, ExecutionResult result)
    {
        var mediaType = MediaTypes.Negotiate(context.Request);
        context.Response.ContentType = mediaType;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = result.HasData || mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        result.WriteTo(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
