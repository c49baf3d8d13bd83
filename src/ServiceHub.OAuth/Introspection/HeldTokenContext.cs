using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Introspection;

/// <summary>A request about a token on its way through the checks.</summary>
internal sealed class HeldTokenContext(OAuthRequest request) : RequestContext(request)
{
    /// <summary>Set by <see cref="TokenIsGiven"/>.</summary>
    public string Token { get => field ?? throw TooEarly(); set; }
}
