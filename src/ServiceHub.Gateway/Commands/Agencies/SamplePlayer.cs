using ServiceHub.Adapters.Probing;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>Answers in an agency's place with a sample's messages, one after the other.</summary>
internal sealed class SamplePlayer(IReadOnlyList<SampleMessage> messages) : IAgencyTap
{
    private int _next;

    public HttpMessageHandler Wrap(HttpMessageHandler connections)
    {
        connections.Dispose();
        return new Handler(this);
    }

    public void Tell(IEnumerable<KeyValuePair<string, string?>> row)
    {
        // Only HTTP is played.
    }

    private sealed class Handler(SamplePlayer player) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (player._next == player.Messages.Count)
            {
                throw new HttpRequestException("The sample has no further answer.");
            }
            var message = player.Messages[player._next++];
            var response = new HttpResponseMessage(message.Status) { Content = new ByteArrayContent(message.Body) };
            if (message.ContentType is { } type)
            {
                response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            }
            return Task.FromResult(response);
        }
    }

    private IReadOnlyList<SampleMessage> Messages => messages;
}
