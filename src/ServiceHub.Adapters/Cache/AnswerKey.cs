using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Cache;

/// <summary>By what a kept answer is found.</summary>
/// <param name="Agency">The agency's short name.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Asked">What was asked: operation, fingerprint of its manifest, inputs and, where the agency is told, for whom. May hold personal data: hash it.</param>
public readonly record struct AnswerKey(string Agency, NationalId Subject, string Asked);
