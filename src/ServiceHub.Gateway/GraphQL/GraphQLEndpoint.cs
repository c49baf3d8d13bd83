using Microsoft.AspNetCore.Http.Features;
using ServiceHub.Gateway.GraphQL.Streams;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>GraphQL over HTTP: POST with JSON, and GET for queries.</summary>
internal static class GraphQLEndpoint
{
    public const string Path = "/graphql";

    private static readonly BadRequest NotAcceptable = new(StatusCodes.Status406NotAcceptable, ErrorCodes.BadRequest,
        "The answer would be application/graphql-response+json or application/json in UTF-8, and the Accept header takes neither.");

    private static readonly BadRequest QueriesOnly = new(StatusCodes.Status405MethodNotAllowed, ErrorCodes.BadRequest,
        "By GET there are queries only. Send the operation by POST.");

    public static void MapGraphQL(this WebApplication app)
    {
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Post], HandleAsync)
            .RequireAuthorization().RequireCors(ClientOriginsPolicy.Name).WithMetadata(new GraphQLMetadata());
        var schema = app.Services.GetRequiredService<SchemaFiles>();
        app.MapGet("/schema.graphql", () => Results.Text(schema.Subgraph.Text, "text/plain"));
    }

    private static async Task HandleAsync(HttpContext context, OperationHost host, HttpStreams streams, TimeProvider time)
    {
        var stream = StreamMediaTypes.Negotiate(context.Request);
        var mediaType = MediaTypes.Choose(context.Request) ?? (stream == StreamMediaType.None ? null : MediaTypes.GraphQLResponse);
        var misuse = IdempotencyHeader.Read(context.Request, out var key);
        if ((CheckHeaders(context.Request, mediaType) ?? misuse) is { } refusal)
        {
            await GraphQLProblem.WriteAsync(context, refusal);
            return;
        }
        var (request, problem) = await GraphQLRequestReader.ReadAsync(context.Request, context.RequestAborted);
        using (request)
        {
            if (request is null)
            {
                await GraphQLProblem.WriteAsync(context, problem!);
                return;
            }
            var operation = await host.OpenAsync(request, context.Features.GetRequiredFeature<AccessTokenPrincipal>(), new(context.TraceIdentifier, key), context.RequestAborted);
            if (CheckMethod(context, operation.Kind, stream) is { } wrongMethod)
            {
                await GraphQLProblem.WriteAsync(context, wrongMethod);
                return;
            }
            var admission = await operation.AdmitAsync(HttpStreams.Suits(operation, stream), context.RequestAborted);
            if (admission is not null)
            {
                QuotaHeaders.Set(context.Response, admission, time);
            }
            if (admission?.Refusal is { } refused)
            {
                await GraphQLProblem.WriteAsync(context, refused);
                return;
            }
            if (await streams.TryServeAsync(context, operation, stream, mediaType!))
            {
                return;
            }
            using var answer = await operation.ExecuteAsync(context.RequestAborted);
            await (answer switch
            {
                { Kept: { } kept } => GraphQLResponseWriter.WriteKeptAsync(context.Response, mediaType!, kept, context.RequestAborted),
                { DatabaseFailed: true } => GraphQLProblem.WriteUnavailableAsync(context),
                { Result: { } result } => GraphQLResponseWriter.WriteAsync(context.Response, mediaType!, result, answer.Extensions, context.RequestAborted).AsTask(),
                _ => GraphQLProblem.WriteTooBusyAsync(context),
            });
        }
    }

    /// <summary>What can be refused before the request is read.</summary>
    private static BadRequest? CheckHeaders(HttpRequest request, string? mediaType) =>
        BrowserGuard.Check(request)
        ?? PersonalDataInUrl.Check(request)
        ?? (mediaType is null ? NotAcceptable : null);

    /// <summary>A GET must change nothing (GraphQL over HTTP, section 5.2); a browser's event source can send nothing else.</summary>
    /// <param name="context">The request, and where what is allowed is told.</param>
    /// <param name="kind">Null when the document was refused, which has its own answer.</param>
    /// <param name="stream">How the client wants several responses.</param>
    internal static BadRequest? CheckMethod(HttpContext context, OperationKind? kind, StreamMediaType stream = StreamMediaType.None)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || kind is null or OperationKind.Query
            || (kind == OperationKind.Subscription && stream == StreamMediaType.EventStream))
        {
            return null;
        }
        context.Response.Headers.Allow = HttpMethods.Post;
        return QueriesOnly;
    }
}
