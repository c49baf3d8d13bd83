using Microsoft.AspNetCore.Http;

namespace ServiceHub.Sandbox.Agencies.Faults;

/// <summary>The troubles of an agency that answers over HTTP.</summary>
internal sealed class HttpFaults(RequestDelegate answer, TimeProvider time) : IAgencyFaults
{
    private volatile Fault _current = Fault.None;

    public IReadOnlyCollection<FaultKind> Kinds { get; } = Enum.GetValues<FaultKind>();

    public Fault Current => _current;

    public Task SetAsync(Fault fault)
    {
        _current = fault;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public async Task AnswerAsync(HttpContext context)
    {
        var fault = _current;
        switch (fault.Kind)
        {
            case FaultKind.Slow:
                await Task.Delay(fault.Delay, time, context.RequestAborted);
                await answer(context);
                break;
            case FaultKind.Failing:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                await context.Response.WriteAsync("<html><body>Object reference not set to an instance of an object.</body></html>");
                break;
            case FaultKind.Throttling:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "1";
                break;
            case FaultKind.Down:
                context.Abort();
                break;
            case FaultKind.Garbled or FaultKind.CutOff:
                await DamageAsync(context, fault.Kind);
                break;
            default:
                await answer(context);
                break;
        }
    }

    private async Task DamageAsync(HttpContext context, FaultKind kind)
    {
        var wire = context.Response.Body;
        using var whole = new MemoryStream();
        context.Response.Body = whole;
        await answer(context);
        context.Response.Body = wire;
        context.Response.ContentLength = whole.Length;
        if (kind == FaultKind.Garbled)
        {
            Garbling.Garble(whole.GetBuffer().AsSpan(0, (int)whole.Length));
            await wire.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length), context.RequestAborted);
            return;
        }
        await wire.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length / 2), context.RequestAborted);
        await wire.FlushAsync(context.RequestAborted);
        context.Abort();
    }
}
