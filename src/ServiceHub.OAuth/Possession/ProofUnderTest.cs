using System.Text.Json;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Possession;

/// <summary>A DPoP proof on its way through the checks, with what they found out.</summary>
internal sealed class ProofUnderTest(string text, ProofDemand demand, DateTimeOffset now)
{
    public string Text { get; } = text;

    public ProofDemand Demand { get; } = demand;

    public DateTimeOffset Now { get; } = now;

    /// <summary>Set by <see cref="Checks.ProofIsReadable"/>, with the next.</summary>
    public JsonElement Header { get; set; }

    public JsonElement Claims { get; set; }

    /// <summary>What was signed, and the signature; set by <see cref="Checks.ProofIsReadable"/>.</summary>
    public (byte[] Input, byte[] Signature) Signed { get; set; }

    /// <summary>Set by <see cref="Checks.KeyIsPublic"/>.</summary>
    public PublicJwk Key { get => field ?? throw new InvalidOperationException("A check was asked before the one that it builds on."); set; }

    public string? HeaderText(string name) => TextOf(Header, name);

    public string? ClaimText(string name) => TextOf(Claims, name);

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
