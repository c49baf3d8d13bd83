using ServiceHub.Adapters.Probing;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>Keeps what travels between hub and agency for as long as a command lasts.</summary>
internal sealed class ExchangeTap(TimeProvider time) : IAgencyTap
{
    // As much as a manifest can allow, so that what is too large is so for the adapter as well.
    private const int MostBytes = 256 * 1024 * 1024 + 1;

    public List<HttpExchange> Exchanges { get; } = [];

    public List<IReadOnlyList<KeyValuePair<string, string?>>> Rows { get; } = [];

    public HttpMessageHandler Wrap(HttpMessageHandler connections) => new Handler(connections, this);

    public void Tell(IEnumerable<KeyValuePair<string, string?>> row) => Rows.Add([.. row]);

    public void Clear()
    {
        Exchanges.Clear();
        Rows.Clear();
    }

    private static List<(string Name, string Value)> Headers(params IEnumerable<KeyValuePair<string, IEnumerable<string>>>?[] headers) =>
        [.. headers.SelectMany(some => some ?? []).Select(header => (header.Key, string.Join(", ", header.Value)))];

    private sealed class Handler(HttpMessageHandler connections, ExchangeTap tap) : DelegatingHandler(connections)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
            var exchange = new HttpExchange(request.Method, request.RequestUri!, Headers(request.Headers, request.Content?.Headers), body);
            tap.Exchanges.Add(exchange);
            var start = tap.Time.GetTimestamp();
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                (exchange.Status, exchange.Received) = (response.StatusCode, Headers(response.Headers, response.Content.Headers));
                await ReadAsync(response, exchange, cancellationToken);
                return response;
            }
            finally
            {
                exchange.Took = tap.Time.GetElapsedTime(start);
            }
        }

        /// <summary>Reads the body, which an adapter does not of every answer, and gives it on as it came.</summary>
        private static async Task ReadAsync(HttpResponseMessage response, HttpExchange exchange, CancellationToken cancellation)
        {
            using var read = new MemoryStream();
            try
            {
                await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
                var chunk = new byte[16 * 1024];
                int count;
                while (read.Length < MostBytes && (count = await stream.ReadAsync(chunk, cancellation)) > 0)
                {
                    read.Write(chunk, 0, count);
                }
            }
            finally
            {
                exchange.Answer = read.ToArray();
            }
            var whole = new ReadOnlyMemoryContent(exchange.Answer);
            foreach (var header in response.Content.Headers)
            {
                whole.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
            response.Content = whole;
        }
    }

    private TimeProvider Time => time;
}
