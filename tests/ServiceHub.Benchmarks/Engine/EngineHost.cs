using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Benchmarks.Engine;

/// <summary>
/// Serves the sample engine at <c>/graphql</c> on the loopback port in <c>PORT</c>, as the gateway does but for tokens, so that whole
/// servers can be compared.
/// </summary>
internal static class EngineHost
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var engine = SampleEngine.Create();
        app.MapPost("/graphql", context => AnswerAsync(context, engine));
        await app.RunAsync($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PORT") ?? "4000"}");
    }

    private static async Task AnswerAsync(HttpContext context, ExecutableSchema engine)
    {
        var (request, problem) = await GraphQLRequestReader.ReadAsync(context.Request, context.RequestAborted);
        if (request is null)
        {
            await GraphQLProblem.WriteAsync(context, problem!);
            return;
        }
        using var held = request;
        using var result = await engine.ExecuteAsync(
            new ExecutionRequest { Query = request.Query, OperationName = request.OperationName, Variables = request.Variables }, context.RequestAborted);
        await GraphQLResponseWriter.WriteAsync(context.Response, MediaTypes.Negotiate(context.Request), result, null, context.RequestAborted);
    }
}
