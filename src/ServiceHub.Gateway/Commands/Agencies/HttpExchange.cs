using System.Net;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>One HTTP request to an agency and what came back, as they were on the wire.</summary>
internal sealed record HttpExchange(HttpMethod Method, Uri Address, IReadOnlyList<(string Name, string Value)> Sent, ReadOnlyMemory<byte> Body)
{
    /// <summary>Null as long as there is none.</summary>
    public HttpStatusCode? Status { get; set; }

    public IReadOnlyList<(string Name, string Value)> Received { get; set; } = [];

    public ReadOnlyMemory<byte> Answer { get; set; }

    public string? ContentType => Received.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value;

    public TimeSpan Took { get; set; }
}
