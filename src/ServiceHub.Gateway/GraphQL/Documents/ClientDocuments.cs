using System.Collections.Frozen;

namespace ServiceHub.Gateway.GraphQL.Documents;

/// <summary>What is known of a client's trusted documents, as the database held it at a time.</summary>
/// <param name="OnlyTrusted">Whether it may send no others.</param>
/// <param name="Sha256">Their hashes.</param>
internal sealed record ClientDocuments(bool OnlyTrusted, FrozenSet<string> Sha256);
