using ServiceHub.Adapters.Values;

namespace ServiceHub.Services.Citizens;

/// <summary>By what a citizen is looked up; the contract's <c>@oneOf</c> sees to it that exactly one is given.</summary>
/// <param name="NationalId">The number of the population register.</param>
/// <param name="Id">The id that the caller's organisation was given before.</param>
internal sealed record CitizenLookup(NationalId? NationalId, string? Id);
