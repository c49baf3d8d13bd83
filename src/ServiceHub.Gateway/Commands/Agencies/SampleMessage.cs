using System.Net;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>One answer of a sample.</summary>
/// <param name="Status">Its status.</param>
/// <param name="ContentType">Its content type, or null.</param>
/// <param name="Body">Its body, without personal data.</param>
internal sealed record SampleMessage(HttpStatusCode Status, string? ContentType, byte[] Body)
{
    public string Extension => ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true ? "json" : "xml";
}
