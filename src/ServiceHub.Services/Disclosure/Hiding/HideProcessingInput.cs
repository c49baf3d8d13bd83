using ServiceHub.Adapters.Values;

namespace ServiceHub.Services.Disclosure.Hiding;

/// <summary>What is to be hidden, as the contract's input gives it.</summary>
internal sealed record HideProcessingInput(string AgreementId, DateOnly Until, string Reason, LocalizedText LegalReference);
