using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Registration.Checks;

namespace ServiceHub.OAuth.Registration;

/// <summary>What client metadata must be, whether a client is registered or replaced. What every client must be is the registry's to say.</summary>
internal static class MetadataChecks
{
    public static IReadOnlyList<IRequestCheck<RegistrationContext>> Of(AuthorizationServer server, OAuthOptions options) =>
    [
        new NoStatementIsSent(),
        new NothingUnsupportedIsAsked(),
        new MembersAreOfTheirKind(),
        new OneContactIsNamed(),
        new GrantsAreOffered(server.Token.GrantTypes),
        new ResponsesFitTheGrants(),
        new MethodIsOffered(server.AuthenticationMethods),
        new AlgorithmIsOffered(),
        new KeysComeInOneWay(),
        new KeysAreGivenOnce(),
        new CredentialFitsTheMethod(),
        new SubjectIsAName(),
        new BindingIsOffered(options),
        new DetailTypesAreKnown(),
        new ScopesAreKnown(options),
        new NoAdministrationIsAsked(),
    ];
}
