using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>A district (amphoe; in Bangkok khet).</summary>
/// <param name="Province">Where it lies.</param>
/// <param name="Name">Without the word for district.</param>
/// <param name="PostalCode">Five digits.</param>
/// <param name="Code">Four digits after TIS 1099, such as <c>5014</c> for San Sai; the first two are the province's.</param>
public sealed record District(Province Province, LocalizedText Name, string PostalCode, string Code);
