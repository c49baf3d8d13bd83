using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Resource;

/// <summary>A request to the hub's API on its way through the checks, with what they found out.</summary>
internal sealed class ResourceContext(ResourceRequest request)
{
    public ResourceRequest Request { get; } = request;

    /// <summary>Set by <see cref="Checks.TokenIsPresented"/>, with the next.</summary>
    public string Token { get => field ?? throw TooEarly(); set; }

    /// <summary>Whether the token came by the scheme of tokens that a proof goes with.</summary>
    public bool IsDPoP { get; set; }

    /// <summary>Set by <see cref="Checks.TokenIsValid"/>.</summary>
    public AccessTokenPrincipal Principal { get => field ?? throw TooEarly(); set; }

    /// <summary>What goes with the answer for the next proof.</summary>
    public string? Nonce { get; set; }

    private static InvalidOperationException TooEarly() => new("A check was asked before the one that it builds on.");
}
