using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.Tests.Hosting;

public class ErrorAnswersTests
{
    [Fact]
    public async Task A_client_that_is_given_up_in_the_middle_of_its_answer_is_no_failure_of_the_hub()
    {
        var logger = new CountingLogger();
        await RunAsync(logger, new OperationCanceledException());
        logger.Lines.ShouldBe(0);
        await RunAsync(logger, new InvalidOperationException());
        logger.Lines.ShouldBe(1);
    }

    private static Task RunAsync(CountingLogger logger, Exception error)
    {
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseFeature>(new StartedResponse());
        return new ErrorAnswers(_ => throw error, logger).InvokeAsync(context);
    }

    private sealed class StartedResponse : HttpResponseFeature
    {
        public override bool HasStarted => true;
    }

    private sealed class CountingLogger : ILogger<ErrorAnswers>
    {
        public int Lines { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines++;
    }
}
