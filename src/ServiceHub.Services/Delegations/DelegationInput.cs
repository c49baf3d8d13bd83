namespace ServiceHub.Services.Delegations;

/// <summary>A delegation to be granted, as the contract's input gives it.</summary>
internal sealed record DelegationInput(string AgreementId, string DelegateClientId, DateOnly? ValidFrom, DateOnly ValidTo);
