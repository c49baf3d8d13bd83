using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Authorization;

/// <summary>Keeps what stands behind handles, and ends all that came of one authorization.</summary>
internal sealed class Artifacts(OAuthStores stores, TimeProvider time)
{
    /// <summary>Keeps something for a while.</summary>
    /// <returns>Its handle.</returns>
    public async ValueTask<string> KeepAsync<T>(
        ArtifactKind kind, T content, JsonTypeInfo<T> json, string family, DateTimeOffset expires, CancellationToken cancellation)
    {
        var handle = Handles.Make();
        await stores.Artifacts.PutAsync(new(kind, handle, JsonSerializer.SerializeToUtf8Bytes(content, json), family, expires), cancellation);
        return handle;
    }

    /// <summary>What stands behind a handle, used up or not; null when it is unknown, ended or too old.</summary>
    public async ValueTask<Kept<T>?> FindAsync<T>(ArtifactKind kind, string? handle, JsonTypeInfo<T> json, CancellationToken cancellation) =>
        Read(handle is null ? null : await stores.Artifacts.FindAsync(kind, handle, cancellation), json);

    /// <summary>The same, used up from now on.</summary>
    public async ValueTask<Kept<T>?> UseAsync<T>(ArtifactKind kind, string? handle, JsonTypeInfo<T> json, CancellationToken cancellation) =>
        Read(handle is null ? null : await stores.Artifacts.UseAsync(kind, handle, cancellation), json);

    /// <summary>
    /// Ends an authorization at once: nothing goes on by it, and its access tokens, which carry the family as
    /// <c>authorization_id</c>, are refused as if each had been revoked.
    /// </summary>
    public async ValueTask EndAsync(string family, CancellationToken cancellation)
    {
        await stores.Artifacts.EndFamilyAsync(family, cancellation);
        await stores.Revocations.AddAsync(family, time.GetUtcNow() + OAuthOptions.LongestTokenLifetime + Margin, cancellation);
    }

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private Kept<T>? Read<T>(Artifact? artifact, JsonTypeInfo<T> json) =>
        artifact is not null && time.GetUtcNow() < artifact.Expires
            ? new(JsonSerializer.Deserialize(artifact.Content.Span, json)!, artifact.Family, artifact.Used)
            : null;
}
