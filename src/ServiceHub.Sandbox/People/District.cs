using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>A district (amphoe; in Bangkok khet).</summary>
/// <param name="Province">Where it lies.</param>
/// <param name="Name">Without the word for district.</param>
/// <param name="PostalCode">Five digits.</param>
public sealed record District(Province Province, LocalizedText Name, string PostalCode);
