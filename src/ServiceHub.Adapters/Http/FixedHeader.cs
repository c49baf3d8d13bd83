namespace ServiceHub.Adapters.Http;

/// <summary>A proof that never changes: a bearer token, an API key, a user and password.</summary>
internal sealed class FixedHeader(string name, string value) : IHttpCredential
{
    public ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
        return ValueTask.CompletedTask;
    }
}
