using System.Text.Json;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Registration;

/// <summary>A registration, or a request about one, on its way through the checks, with what they found out.</summary>
/// <param name="request">Who sends it; it has no parameters.</param>
/// <param name="clientId">The client in the address; null while there is none.</param>
/// <param name="body">What is sent.</param>
internal sealed class RegistrationContext(OAuthRequest request, string? clientId, ReadOnlyMemory<byte> body) : RequestContext(request)
{
    public string? ClientId { get; } = clientId;

    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>Set by <see cref="Checks.TokenOpensRegistration"/> or <see cref="Checks.TokenIsTheRegistrations"/>.</summary>
    public RegistryActor Actor { get => field ?? throw TooEarly(); set; }

    /// <summary>The client as it is kept: set by <see cref="Checks.TokenIsTheRegistrations"/>, with the next.</summary>
    public Client Registered { get; set; } = ClientMetadata.Nobody;

    /// <summary>The registration access token, which is kept as a hash only.</summary>
    public string Token { get => field ?? throw TooEarly(); set; }

    /// <summary>Set by <see cref="Checks.BodyIsAnObject"/>.</summary>
    public JsonElement Json { get; set; }

    /// <summary>Set by <see cref="Checks.MembersAreOfTheirKind"/>.</summary>
    public ClientMetadata Metadata { get => field ?? throw TooEarly(); set; }
}
