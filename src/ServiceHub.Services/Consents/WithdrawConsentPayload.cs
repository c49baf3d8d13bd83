namespace ServiceHub.Services.Consents;

/// <summary>What became of a withdrawal.</summary>
internal sealed record WithdrawConsentPayload(Consent? Consent, IReadOnlyList<ConsentError> Errors);
