using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Logging;

namespace ServiceHub.Gateway.Hosting;

/// <summary>Answers for what escapes an endpoint: a fault of the client, the database's trouble, or a bug.</summary>
internal sealed class ErrorAnswers(RequestDelegate next, ILogger<ErrorAnswers> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await GraphQLProblem.WriteAsync(context, error.StatusCode, ErrorCodes.BadRequest, "The request is not HTTP as it should be, or too large.");
        }
        catch (OperationCanceledException) when (context.Response.HasStarted)
        {
            // The client left, or left unread what it asked for until it was given up; whether the framework knows yet or not.
            context.Abort();
        }
        catch (Exception error) when (!context.RequestAborted.IsCancellationRequested)
        {
            Log.RequestFailed(logger, error);
            await FailAsync(context, error);
        }
    }

    private static Task FailAsync(HttpContext context, Exception error)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }
        context.Response.Clear();
        context.Response.Headers[RequestLog.Header] = context.TraceIdentifier;
        return DatabaseTrouble.IsBehind(error)
            ? GraphQLProblem.WriteUnavailableAsync(context)
            : GraphQLProblem.WriteAsync(context, StatusCodes.Status500InternalServerError, ErrorCodes.Internal,
                $"The hub failed on this request. Its id stands in {RequestLog.Header}; tell it to the hub's operators.");
    }
}
