using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Privacy;

/// <summary>Takes down of each response its headers and what it says of errors; what it answers may hold personal data.</summary>
internal sealed class RecordingHandler(Emissions emissions) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        emissions.Add("response header", string.Join('\n', response.Headers.Concat(response.Content.Headers).Concat(response.TrailingHeaders)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")));
        emissions.Add("reason", response.ReasonPhrase);
        if (response.Content.Headers.ContentType?.MediaType is "text/event-stream" or "multipart/mixed")
        {
            return response;
        }
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            emissions.Add($"error {(int)response.StatusCode}", body);
        }
        else if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true)
        {
            TakeErrors(body);
        }
        return response;
    }

    private void TakeErrors(string body)
    {
        using var answer = JsonDocument.Parse(body);
        if (answer.RootElement.ValueKind == JsonValueKind.Object)
        {
            Take(emissions, answer.RootElement);
        }
    }

    /// <summary>An error's path is made of the client's own names for fields.</summary>
    public static void Take(Emissions emissions, JsonElement answer)
    {
        foreach (var error in answer.Errors())
        {
            emissions.Add("error", error.Text("message"));
            emissions.Add("error", error.TryGetProperty("extensions", out var extensions) ? extensions.GetRawText() : null);
        }
        emissions.Add("extensions", answer.TryGetProperty("extensions", out var all) ? all.GetRawText() : null);
    }
}
