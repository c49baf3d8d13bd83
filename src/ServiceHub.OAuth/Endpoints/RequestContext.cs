using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>A client's request on its way through the checks, with what they found out.</summary>
internal abstract class RequestContext(OAuthRequest request)
{
    public OAuthRequest Request { get; } = request;

    /// <summary>Set by <see cref="Checks.ClientIsAuthenticated"/>, with the two that follow.</summary>
    public Client Client { get => field ?? throw TooEarly(); set; }

    public string AuthenticationMethod { get => field ?? throw TooEarly(); set; }

    public ClientCredential Credential { get => field ?? throw TooEarly(); set; }

    /// <summary>What the answer carries beside its own headers, whether the request is granted or refused.</summary>
    public List<KeyValuePair<string, string>> AnswerHeaders { get; } = [];

    /// <summary>What the log is told, at every stage.</summary>
    public OAuthOutcome Outcome { get; set; } = new(null, null, null, null, null);

    protected static InvalidOperationException TooEarly() => new("A check was asked before the one that it builds on.");
}
