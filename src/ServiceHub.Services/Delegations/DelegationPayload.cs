using ServiceHub.Data.Delegations;

namespace ServiceHub.Services.Delegations;

/// <summary>What became of a change.</summary>
internal sealed record DelegationPayload(Delegation? Delegation, IReadOnlyList<DelegationError> Errors)
{
    public static DelegationPayload Success(Delegation delegation) => new(delegation, []);

    public static DelegationPayload Failure(params IReadOnlyList<DelegationError> errors) => new(null, errors);
}
