using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>Carries an operation's responses into a transport, the next only when the one before is with the connection.</summary>
internal static class ResponsePump
{
    public static async Task PumpAsync(HostedOperation operation, IResponseSink sink, CancellationToken cancellation)
    {
        await foreach (var response in operation.StreamAsync(cancellation))
        {
            using (response)
            {
                if (operation.DatabaseFailed)
                {
                    await sink.FailAsync([DatabaseTrouble.Error]);
                    return;
                }
                if (response.Response is ExecutionResult { HasData: false } refusal)
                {
                    await sink.FailAsync(refusal.Errors);
                    return;
                }
                await sink.NextAsync(response);
            }
        }
        await sink.CompleteAsync();
    }
}
