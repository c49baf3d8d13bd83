using ServiceHub.Data.Agreements;

namespace ServiceHub.Services.Access;

/// <summary>What a request asks of one data set, and is allowed to.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Agreement">By which agreement; null for what needs none.</param>
/// <param name="Fields">The coordinates of its fields, in order.</param>
internal sealed record DisclosedSet(string Name, Agreement? Agreement, IReadOnlyList<string> Fields);
