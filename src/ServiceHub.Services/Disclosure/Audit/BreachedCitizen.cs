using ServiceHub.Services.Disclosure.View;

namespace ServiceHub.Services.Disclosure.Audit;

/// <summary>A citizen of whom a client learned something, or tried to.</summary>
/// <param name="CitizenId">By the id of the organisation that asks.</param>
/// <param name="Count">In how many requests.</param>
/// <param name="FirstAt">When first.</param>
/// <param name="LastAt">When last.</param>
/// <param name="DataSets">Which data sets were asked.</param>
internal sealed record BreachedCitizen(string CitizenId, int Count, DateTimeOffset FirstAt, DateTimeOffset LastAt, IReadOnlyList<DisclosureTerm> DataSets);
