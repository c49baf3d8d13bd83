using System.Net;
using System.Net.Http.Headers;

namespace ServiceHub.Adapters.Http;

/// <summary>An agency's HTTP answer, read whole.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its body: UTF-8 in one of the expected media types; empty for a status that needs none.</param>
/// <param name="Headers">Its headers, without those of the body.</param>
public sealed record HttpAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body, HttpResponseHeaders Headers)
{
    /// <summary>A header that says one thing.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value without surrounding blanks; null when it is missing or there more than once.</returns>
    public string? Header(string name) =>
        Headers.NonValidated.TryGetValues(name, out var values) && values.Count == 1 ? values.ToString().Trim() : null;
}
