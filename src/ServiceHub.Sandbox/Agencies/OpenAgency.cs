using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>An agency with its store open.</summary>
internal sealed class OpenAgency
{
    /// <summary>What the hub must know of it: the address where it has no socket, credentials. Without the agency's name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Further addresses at the agency's socket, by setting: their paths.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; init; } = new Dictionary<string, string>();

    /// <summary>Answers over a socket, or null.</summary>
    public RequestDelegate? Answer { get; init; }

    /// <summary>How the socket is secured, or null for plain HTTP.</summary>
    public HttpsConnectionAdapterOptions? Tls { get; init; }

    /// <summary>How an agency without a socket misbehaves; one with a socket does so over HTTP.</summary>
    public IAgencyFaults? Faults { get; init; }

    /// <summary>What is closed with the agency, or null.</summary>
    public IDisposable? Store { get; init; }
}
