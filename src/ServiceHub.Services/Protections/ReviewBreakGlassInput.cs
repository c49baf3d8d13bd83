using ServiceHub.Data.Protections;

namespace ServiceHub.Services.Protections;

/// <summary>A review, as the contract's input gives it.</summary>
internal sealed record ReviewBreakGlassInput(string Id, BreakGlassVerdict Verdict, string Note);
