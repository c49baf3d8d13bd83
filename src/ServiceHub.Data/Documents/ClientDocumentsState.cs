namespace ServiceHub.Data.Documents;

/// <summary>What tells whether a client's documents are still the ones that were read.</summary>
/// <param name="OnlyTrusted">Whether it may send trusted documents only.</param>
/// <param name="Changed">When the client or its documents changed last; compare for equality only.</param>
public sealed record ClientDocumentsState(bool OnlyTrusted, DateTimeOffset? Changed);
