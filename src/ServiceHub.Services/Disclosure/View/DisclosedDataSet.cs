using ServiceHub.Adapters.Values;

namespace ServiceHub.Services.Disclosure.View;

/// <summary>What one source was asked of the person, in words.</summary>
/// <param name="Name">The agency's short name, or another data set's.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Outcome">How it answered.</param>
/// <param name="Fields">The coordinates of what was asked for.</param>
/// <param name="Purpose">What for; null where no agreement tells.</param>
/// <param name="LegalBasis">By what right, likewise.</param>
/// <param name="LegalReference">The statute, likewise.</param>
internal sealed record DisclosedDataSet(
    string Name, LocalizedText Title, DisclosureTerm Outcome, IReadOnlyList<string> Fields, LocalizedText? Purpose, DisclosureTerm? LegalBasis, LocalizedText? LegalReference);
