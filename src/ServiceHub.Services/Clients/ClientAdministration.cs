using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Clients;

/// <summary>What the contract says about clients, over the register of clients.</summary>
/// <param name="registry">Changes them.</param>
/// <param name="register">Finds one.</param>
/// <param name="catalogue">Lists them.</param>
/// <param name="time">Tells which credentials are live.</param>
public sealed class ClientAdministration(ClientRegistry registry, IClientRegister register, IClientCatalogue catalogue, TimeProvider time) : ISlice
{
    /// <inheritdoc/>
    public void Bind(SliceBinding binding)
    {
        var map = binding.Map;
        BindEnums(map);
        BindInputs(map);
        BindTypes(map);
        new ClientQueries(register, catalogue, time).Bind(map);
        new ClientMutations(registry).Bind(map);
    }

    private static void BindEnums(ResolverMap map) => map
        .Enum<ClientState>("ClientState").Enum<ClientEnvironment>("ClientEnvironment").Enum<ClientProfile>("ClientProfile")
        .Enum<SenderConstraint>("SenderConstraint").Enum<AccessTokenFormat>("AccessTokenFormat").Enum<CredentialKind>("CredentialKind")
        .Enum<CredentialState>("CredentialState").Enum<ClientAction>("ClientAction").Enum<RegistryActorKind>("RegistryActorKind");

    private static void BindInputs(ResolverMap map) => map
        .Input<ClientFilterInput>("ClientFilter").Input<RegisterClientInput>("RegisterClientInput").Input<ClientInput>("ClientInput")
        .Input<ClientContact>("ClientContactInput").Input<LoginClient>("LoginClientInput").Input<CredentialOrder>("CredentialInput");

    private void BindTypes(ResolverMap map)
    {
        map.Object<Client>("Client")
            .Field("scopes", client => client.Scopes)
            .Field("networks", client => client.Networks.Select(network => network.ToString()))
            .Field("redirectUris", client => client.RedirectUris.Select(uri => uri.OriginalString))
            .Field("tokenLifetime", client => (int?)client.TokenLifetime?.TotalSeconds)
            .Field("createdAt", client => client.Created)
            .Field("findings", client => ClientFindings.Of(client, time.GetUtcNow()));
        map.Object<ClientContact>("ClientContact");
        map.Object<LoginClient>("LoginClient");
        map.Object<ClientFinding>("ClientFinding");
        map.Object<ClientCredential>("ClientCredential")
            .Field("kind", credential => credential.Kind())
            .Field("detail", credential => credential.Detail())
            .Field("state", credential => credential.StateAt(time.GetUtcNow()));
        map.Object<ClientEvent>("ClientEvent")
            .Field("actorKind", entry => entry.Actor.Kind)
            .Field("actorClientId", entry => entry.Actor.ClientId);
        map.Object<Page<Client>>("ClientConnection");
        map.Object<Edge<Client>>("ClientEdge");
        map.Object<Page<ClientEvent>>("ClientEventConnection");
        map.Object<Edge<ClientEvent>>("ClientEventEdge");
        map.Object<PageInfo>("PageInfo");
        map.Object<RegistryResult>("ClientPayload");
        map.Object<RegistryResult>("IssuingPayload");
        map.Object<IssuedCredential>("IssuedCredential");
        map.Object<RegistryError>("ClientError");
    }
}
