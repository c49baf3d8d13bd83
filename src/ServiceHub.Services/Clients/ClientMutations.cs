using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Scopes;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Clients;

/// <summary>Resolves the changes of clients. Who changes is the token's client.</summary>
internal sealed class ClientMutations(ClientRegistry registry)
{
    private const string ClientId = "clientId";
    private const string Version = "version";
    private const string Input = "input";
    private const string Credential = "credential";
    private const string CredentialId = "credentialId";

    private static readonly (string Field, ClientAction Action)[] Moves =
    [
        ("submitClient", ClientAction.Submitted), ("approveClient", ClientAction.Approved), ("suspendClient", ClientAction.Suspended),
        ("resumeClient", ClientAction.Resumed), ("endClient", ClientAction.Ended),
    ];

    public void Bind(ResolverMap map)
    {
        var mutation = map.Mutation();
        foreach (var (field, action) in Moves)
        {
            mutation.Argument<string>(field, ClientId).Argument<int?>(field, Version)
                .Batch<RegistryResult?>(field, async batch => [await registry.MoveAsync(Target(batch), action, Actor(batch), batch.Cancellation)]);
        }
        mutation
            .Argument<RegisterClientInput>("registerClient", Input)
            .Argument<string>("updateClient", ClientId).Argument<int?>("updateClient", Version).Argument<ClientInput>("updateClient", Input)
            .Batch<RegistryResult?>("registerClient", async batch => [await RegisterAsync(batch)])
            .Batch<RegistryResult?>("updateClient", async batch => [await UpdateAsync(batch)]);
        BindCredentials(mutation);
    }

    private void BindCredentials(ObjectResolvers<Root> mutation) => mutation
        .Argument<string>("addCredential", ClientId).Argument<int?>("addCredential", Version).Argument<CredentialOrder>("addCredential", Credential)
        .Argument<string>("rotateCredential", ClientId).Argument<int?>("rotateCredential", Version)
        .Argument<CredentialOrder>("rotateCredential", Credential).Argument<int>("rotateCredential", "overlapHours")
        .Argument<string>("approveCredential", ClientId).Argument<int?>("approveCredential", Version).Argument<string>("approveCredential", CredentialId)
        .Argument<string>("revokeCredential", ClientId).Argument<int?>("revokeCredential", Version).Argument<string>("revokeCredential", CredentialId)
        .Batch<RegistryResult?>("addCredential", async batch =>
            [await registry.AddCredentialAsync(Target(batch), batch.Argument<CredentialOrder>(Credential), Actor(batch), batch.Cancellation)])
        .Batch<RegistryResult?>("rotateCredential", async batch =>
            [await registry.RotateAsync(Target(batch), batch.Argument<CredentialOrder>(Credential), Overlap(batch), Actor(batch), batch.Cancellation)])
        .Batch<RegistryResult?>("approveCredential", async batch =>
            [await registry.ApproveCredentialAsync(Target(batch), batch.Argument<string>(CredentialId), Actor(batch), batch.Cancellation)])
        .Batch<RegistryResult?>("revokeCredential", async batch =>
            [await registry.RevokeCredentialAsync(Target(batch), batch.Argument<string>(CredentialId), Actor(batch), batch.Cancellation)]);

    private async Task<RegistryResult> RegisterAsync(BatchContext<Root> batch)
    {
        var input = batch.Argument<RegisterClientInput>(Input);
        var texts = new ClientTexts();
        var client = input.Client.Read(texts)(new()
        {
            ClientId = input.ClientId ?? "",
            Name = "",
            Organisation = "",
            State = ClientState.Draft,
            Scopes = ScopeSet.Empty,
            Credentials = [],
        });
        return texts.Errors.Count > 0
            ? RegistryResult.Failure(texts.Errors)
            : await registry.RegisterAsync(client, input.Credentials, input.Submit, Actor(batch), batch.Cancellation);
    }

    private async Task<RegistryResult> UpdateAsync(BatchContext<Root> batch)
    {
        var texts = new ClientTexts();
        var change = batch.Argument<ClientInput>(Input).Read(texts);
        return texts.Errors.Count > 0
            ? RegistryResult.Failure(texts.Errors)
            : await registry.UpdateAsync(Target(batch), change, Actor(batch), batch.Cancellation);
    }

    /// <summary>Any number of hours is a time that the registry can judge, which a span of the framework's cannot hold.</summary>
    private static TimeSpan Overlap(BatchContext<Root> batch) => TimeSpan.FromHours(Math.Clamp(batch.Argument<int>("overlapHours"), -1, 1_000_000));

    private static ClientTarget Target(BatchContext<Root> batch) => new(batch.Argument<string>(ClientId), batch.Argument<int?>(Version));

    private static RegistryActor Actor(BatchContext<Root> batch) => RegistryActor.Administrator(batch.State<Operation>().Caller.ClientId);
}
