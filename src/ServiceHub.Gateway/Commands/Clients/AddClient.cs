using System.CommandLine;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.Commands.Clients;

/// <summary>Registers a client with one credential, and lets it into use unless it is told otherwise.</summary>
internal sealed class AddClient
{
    private const string Draft = "draft";
    private const string Submitted = "submitted";
    private const string Approved = "approved";

    private readonly Option<bool> _admin = new("--admin") { Description = "An administrator: the client gets the scopes that open the register of clients." };
    private readonly Option<string> _id = new("--id") { Description = "The client's id; left out, it is given one.", DefaultValueFactory = _ => "" };
    private readonly Option<string> _name = new("--name") { Description = "What people call it.", Required = true };
    private readonly Option<string> _organisation = new("--organisation") { Description = "Who answers for it, as ISO 6523 such as 0060:000000001.", Required = true };
    private readonly Option<string> _supplier = new("--supplier") { Description = "Who runs it for the organisation, likewise." };
    private readonly Option<string> _contactName = new("--contact-name") { Description = "The office to ask about it." };
    private readonly Option<string> _contactEmail = new("--contact-email") { Description = "Where that office reads." };
    private readonly Option<string> _purposeText = new("--purpose") { Description = "What it is for.", DefaultValueFactory = _ => "" };
    private readonly Option<string[]> _scopes = Many("--scope", "A scope that it is granted; may be repeated.");
    private readonly Option<string[]> _grants = Many("--grant", "A grant that it may use instead of client_credentials; may be repeated.");
    private readonly Option<string[]> _purposes = Many("--purpose-code", "A purpose that it may declare; may be repeated.");
    private readonly Option<string[]> _redirectUris = Many("--redirect-uri", "Where citizens are sent back to; may be repeated.");
    private readonly Option<string[]> _networks = Many("--network", "From where it may come, such as 10.0.0.0/8; may be repeated.");
    private readonly Option<string[]> _origins = Many("--origin", "An origin whose pages may read its answers; may be repeated.");
    private readonly Option<bool> _fapi = new("--fapi") { Description = "Holds it to the FAPI 2.0 Security Profile." };
    private readonly Option<bool> _dpop = new("--dpop") { Description = "Binds its tokens to a key by DPoP, always." };
    private readonly Option<bool> _bound = new("--certificate-bound") { Description = "Binds its tokens to its certificate, always." };
    private readonly Option<bool> _test = new("--test") { Description = "It serves trials and no people." };
    private readonly Option<string> _state = new("--state") { Description = "How far it goes at once.", DefaultValueFactory = _ => Approved };
    private readonly Option<bool> _json = ClientCommand.Json();
    private readonly CredentialOptions _credential = new();

    private AddClient() => _state.AcceptOnlyFromAmong(Draft, Submitted, Approved);

    public static Command Create(CommandHost host) => new AddClient().Build(host);

    private Command Build(CommandHost host)
    {
        var command = new Command("add", "Registers a client and tells its secret, once. It is in use at once, unless --state says otherwise.")
        {
            _admin, _id, _name, _organisation, _supplier, _contactName, _contactEmail, _purposeText, _scopes, _grants, _purposes, _redirectUris, _networks,
            _origins, _fapi, _dpop, _bound, _test, _state, _json,
        };
        _credential.AddTo(command);
        command.SetAction((words, cancellation) => host.RunAsync(services => RunAsync(services, words, cancellation)));
        return command;
    }

    private async Task RunAsync(IServiceProvider services, ParseResult words, CancellationToken cancellation)
    {
        var registry = services.GetRequiredService<ClientRegistry>();
        var order = await _credential.ReadAsync(words, services.GetRequiredService<TimeProvider>(), cancellation);
        var texts = new ClientTexts();
        var proposal = Read(words, order.Kind, texts);
        if (texts.Errors.Count > 0)
        {
            ClientCommand.Demand(RegistryResult.Failure(texts.Errors));
        }
        using var file = _credential.SecretFile(words);
        var state = words.GetRequiredValue(_state);
        var result = await registry.RegisterAsync(proposal, [order], state != Draft, RegistryActor.CommandLine, cancellation);
        var client = ClientCommand.Demand(result);
        if (state == Approved)
        {
            var approved = await registry.MoveAsync(new(client.ClientId, client.Version), ClientAction.Approved, RegistryActor.CommandLine, cancellation);
            if (approved.Client is null)
            {
                // It is not left half-way under an id that somebody wants to use.
                await registry.MoveAsync(new(client.ClientId), ClientAction.Ended, RegistryActor.CommandLine, cancellation);
            }
            result = result with { Client = ClientCommand.Demand(approved) };
        }
        await ClientReport.WriteIssuedAsync(words, result, file, words.GetValue(_json), cancellation);
    }

    private Client Read(ParseResult words, CredentialKind kind, ClientTexts texts)
    {
        string[] administration = words.GetValue(_admin) ? [.. AdministrationScopes.All] : [];
        var (name, email) = (words.GetValue(_contactName), words.GetValue(_contactEmail));
        return new()
        {
            ClientId = words.GetRequiredValue(_id),
            Name = words.GetRequiredValue(_name),
            Organisation = words.GetRequiredValue(_organisation),
            Supplier = words.GetValue(_supplier),
            Contact = name is null && email is null ? null : new(name ?? "", email ?? "", null),
            Purpose = words.GetRequiredValue(_purposeText),
            Environment = words.GetValue(_test) ? ClientEnvironment.Test : ClientEnvironment.Production,
            State = ClientState.Draft,
            Profile = words.GetValue(_fapi) ? ClientProfile.Fapi2 : ClientProfile.Baseline,
            AuthenticationMethods = [CredentialOptions.Method(kind)],
            GrantTypes = words.GetValue(_grants) is { Length: > 0 } grants ? grants : [GrantTypes.ClientCredentials],
            Scopes = texts.Scopes([.. administration, .. words.GetRequiredValue(_scopes)]),
            Purposes = words.GetRequiredValue(_purposes),
            SenderConstraint = words.GetValue(_dpop) ? SenderConstraint.DPoP : words.GetValue(_bound) ? SenderConstraint.Certificate : SenderConstraint.Optional,
            RedirectUris = texts.RedirectUris(words.GetRequiredValue(_redirectUris)),
            Networks = texts.Networks(words.GetRequiredValue(_networks)),
            AllowedOrigins = words.GetRequiredValue(_origins),
            Credentials = [],
        };
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => [] };
}
