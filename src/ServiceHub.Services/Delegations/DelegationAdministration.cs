using ServiceHub.Data;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Delegations;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Delegations;

/// <summary>What the contract says about delegations. Only the organisation whose agreement it is grants one.</summary>
/// <param name="store">Keeps them.</param>
/// <param name="agreements">What is delegated.</param>
/// <param name="clients">Who answers for a client.</param>
/// <param name="time">The clock.</param>
public sealed class DelegationAdministration(DelegationStore store, AgreementStore agreements, IClientRegister clients, TimeProvider time) : ISlice
{
    private static readonly DelegationError UnknownAgreement = new(
        "UNKNOWN_AGREEMENT", "Your organisation has no such agreement that is approved. ownAgreements lists those of your client.", "agreementId");

    private static readonly DelegationError UnknownClient = new("UNKNOWN_CLIENT", "There is no such client in use.", "delegateClientId");

    private static readonly DelegationError OwnClient = new(
        "INVALID_VALUE", "The client is your own organisation's: it acts for it by agreements of its own.", "delegateClientId");

    private static readonly DelegationError UnknownDelegation = new("UNKNOWN_DELEGATION", "Your organisation has granted no such delegation, nor was your client.", "id");

    private static readonly DelegationError OutOfAgreement = new(
        "INVALID_VALUE", "A delegation begins no later than it ends, and ends today or later, and no later than the agreement.", "validTo");

    /// <inheritdoc/>
    public void Bind(SliceBinding binding)
    {
        var map = binding.Map;
        map.Input<DelegationInput>("DelegationInput");
        map.Object<Delegation>("Delegation").Field("inForce", delegation => delegation.IsInForce(Today()));
        map.Object<DelegationPayload>("DelegationPayload");
        map.Object<DelegationError>("DelegationError");
        map.Query().Batch<IReadOnlyList<Delegation>>("ownDelegations", async batch =>
        {
            var caller = batch.State<Operation>().Caller;
            return [new(await store.ListAsync(caller.OwnOrganisation, caller.ClientId, batch.Cancellation))];
        });
        map.Mutation()
            .Argument<DelegationInput>("grantDelegation", "input").Argument<string>("revokeDelegation", "id")
            .Batch<DelegationPayload?>("grantDelegation", async batch =>
                [await GrantAsync(batch.Argument<DelegationInput>("input"), batch.State<Operation>().Caller, batch.Cancellation)])
            .Batch<DelegationPayload?>("revokeDelegation", async batch =>
                [await RevokeAsync(batch.Argument<string>("id"), batch.State<Operation>().Caller, batch.Cancellation)]);
    }

    private async Task<DelegationPayload> GrantAsync(DelegationInput input, Caller caller, CancellationToken cancellation)
    {
        var agreement = await agreements.ReadAsync(input.AgreementId, cancellation);
        var holder = agreement is { State: AgreementState.Approved } ? await clients.ReadAsync(agreement.ClientId, cancellation) : null;
        var other = await clients.ReadAsync(input.DelegateClientId, cancellation);
        var from = input.ValidFrom ?? Today();
        List<DelegationError> errors = [];
        if (holder?.Organisation != caller.OwnOrganisation)
        {
            errors.Add(UnknownAgreement);
        }
        else if (input.ValidTo < from || input.ValidTo < Today() || input.ValidTo > agreement!.ValidTo)
        {
            errors.Add(OutOfAgreement);
        }
        if (other is not { State: ClientState.Approved })
        {
            errors.Add(UnknownClient);
        }
        else if (other.Organisation == caller.OwnOrganisation)
        {
            errors.Add(OwnClient);
        }
        if (errors.Count > 0)
        {
            return DelegationPayload.Failure(errors);
        }
        var delegation = new Delegation
        {
            Id = DelegationStore.NewId(),
            Organisation = caller.OwnOrganisation,
            ClientId = agreement!.ClientId,
            AgreementId = agreement.Id,
            DelegateClientId = input.DelegateClientId,
            ValidFrom = from,
            ValidTo = input.ValidTo,
            GrantedBy = caller.ClientId,
            GrantedAt = time.GetUtcNow(),
        };
        await store.AddAsync(delegation, cancellation);
        return DelegationPayload.Success(delegation);
    }

    private async Task<DelegationPayload> RevokeAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } delegation || (delegation.Organisation != caller.OwnOrganisation && delegation.DelegateClientId != caller.ClientId))
        {
            return DelegationPayload.Failure(UnknownDelegation);
        }
        await store.RevokeAsync(id, caller.ClientId, time.GetUtcNow(), cancellation);
        return DelegationPayload.Success((await store.FindAsync(id, cancellation))!);
    }

    private DateOnly Today() => HubDay.Of(time.GetUtcNow());
}
