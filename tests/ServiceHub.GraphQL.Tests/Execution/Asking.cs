using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

/// <summary>Asks an engine and gives what comes back as text.</summary>
internal static class Asking
{
    public static ExecutableSchema Engine(string sdl, Action<ResolverMap> bind, ExecutionLimits? limits = null)
    {
        var map = new ResolverMap();
        bind(map);
        return ExecutableSchema.Bind(Documents.Schema(sdl), map, limits);
    }

    public static async Task<string> Ask(
        this ExecutableSchema engine, string query, string variables = "", object? state = null, string? operation = null, List<Exception>? exceptions = null)
    {
        var seen = new ConcurrentQueue<Exception>();
        using var json = JsonDocument.Parse(variables.Length == 0 ? "null" : variables);
        var request = new ExecutionRequest
        {
            Query = Encoding.UTF8.GetBytes(query),
            Variables = json.RootElement,
            State = state,
            OperationName = operation,
            OnException = (exception, _) => seen.Enqueue(exception),
        };
        using var result = await engine.ExecuteAsync(request, CancellationToken.None);
        if (exceptions is null)
        {
            seen.ShouldBeEmpty();
        }
        exceptions?.AddRange(seen);
        return Text(result);
    }

    /// <returns>All responses to a request, in their order.</returns>
    public static async Task<List<string>> AskForAll(
        this ExecutableSchema engine, string query, string variables = "", object? state = null, CancellationToken cancellation = default)
    {
        using var json = JsonDocument.Parse(variables.Length == 0 ? "null" : variables);
        var request = new ExecutionRequest { Query = Encoding.UTF8.GetBytes(query), Variables = json.RootElement, State = state };
        var (operation, errors) = engine.Prepare(request);
        errors.ShouldBeEmpty();
        var responses = new List<string>();
        await foreach (var response in operation!.StreamAsync(request, cancellation))
        {
            responses.Add(Text(response));
            response.Dispose();
        }
        return responses;
    }

    /// <returns>The response; what it holds is checked to be JSON.</returns>
    public static string Text(GraphQLResponse result, IReadOnlyDictionary<string, object?>? extensions = null)
    {
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output, extensions);
        using var parsed = JsonDocument.Parse(output.WrittenMemory, new JsonDocumentOptions { MaxDepth = 1000 });
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static ValueTask<IReadOnlyList<Resolved<T>>> Answers<T>(params Resolved<T>[] answers) => ValueTask.FromResult<IReadOnlyList<Resolved<T>>>(answers);

    public static ValueTask<IReadOnlyList<Resolved<TResult>>> ForEach<T, TResult>(BatchContext<T> context, Func<T, Resolved<TResult>> answer) =>
        Answers([.. context.Parents.Select(answer)]);
}
