using ServiceHub.Data.Changes;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.OAuth;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.Data.OAuth.Tokens;
using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Types;
using ServiceHub.OAuth;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Issuers;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Registration;
using ServiceHub.OAuth.Resource;
using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Stores;
using ServiceHub.Services;

namespace ServiceHub.Gateway.OAuth;

/// <summary>The authorization server, and who may pass at the gateway.</summary>
internal static class OAuthServices
{
    private const string Section = "OAuth";

    public static void AddOAuth(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<PublicAddress>();
        services.AddSingleton(provider =>
        {
            var address = provider.GetRequiredService<PublicAddress>();
            return new IssuerAddress(() => address.Value);
        });
        builder.AddOAuthOptions();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<ClientStore>().AddSingleton<IClientStore, ClientCache>();
        services.AddClientRegistry();
        services.AddSingleton<ISigningKeyStore, SigningKeyStore>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<ICitizenDirectory, CitizenDirectory>().AddSingleton<ICitizenInquiries, CitizenInquiries>();
        services.AddSingleton<IArtifactStore, ArtifactStore>();
        services.AddSingleton<IReplayStore, ReplayStore>();
        services.AddSingleton<IRevocations, Revocations>();
        services.AddSingleton<ITokenHistory, TokenHistory>();
        services.AddSingleton<CredentialUses>().AddSingleton<ICredentialUses>(provider => provider.GetRequiredService<CredentialUses>());
        services.AddSingleton<ExpiredRows>();
        services.AddSingleton(provider => provider.GetRequiredService<OAuthOptions>().Keys).AddSingleton<KeyRotation>();
        services.AddHostedService<OAuthUpkeep>();
        services.AddSingleton<OAuthStores>();
        services.AddOptions<FetchingOptions>().BindConfiguration(FetchingOptions.Section);
        services.AddSingleton<RemoteDocuments>();
        services.AddSingleton<IRemoteDocuments>(provider => provider.GetRequiredService<RemoteDocuments>());
        services.AddSingleton<IRemoteForms>(provider => provider.GetRequiredService<RemoteDocuments>());
        services.AddSingleton<RemoteKeySets>();
        services.AddSingleton<AuthorizationServer>();
        services.AddSingleton<AccessTokenValidator>();
        services.AddSingleton<ProtectedResource>();
        services.AddSingleton<RegistrationEndpoint>().AddSingleton<ConfigurationEndpoint>();
        // AddAuthentication would bring cookies' data protection, with keys of its own on the disk.
        services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = BearerHandler.SchemeName;
            options.AddScheme<BearerHandler>(BearerHandler.SchemeName, null);
        });
        services.AddTransient<BearerHandler>().AddWebEncoders();
        services.AddAuthorization();
    }

    /// <summary>What an operator and the contract decide about the authorization server.</summary>
    public static void AddOAuthOptions(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(provider => Options(builder.Configuration, provider.GetRequiredService<Schema>()));

    private static OAuthOptions Options(ConfigurationManager configuration, Schema schema)
    {
        var options = new OAuthOptions();
        configuration.GetSection(Section).Bind(options);
        options.KnownScopes = ScopeSet.Of(HubContract.Scopes(schema));
        options.ScopeTexts = HubContract.ScopesInWords(schema).ToDictionary(
            scope => scope.Name, scope => new ScopeText(scope.Description.Th ?? scope.Name, scope.Description.En ?? scope.Name));
        options.ClientCertificateAuthorities = AuthorityFiles.Read(configuration);
        return options.Errors() is [_, ..] errors ? throw new StartupException(string.Join(' ', errors)) : options;
    }
}
