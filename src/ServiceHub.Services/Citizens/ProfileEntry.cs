using ServiceHub.Data.Citizens;

namespace ServiceHub.Services.Citizens;

/// <summary>A citizen of the shared profile, and who made the person's national ID known to it.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="Source">The shared profile itself, or an agency's short name.</param>
internal sealed record ProfileEntry(Citizen Citizen, string Source);
