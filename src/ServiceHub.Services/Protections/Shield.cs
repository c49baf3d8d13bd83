using ServiceHub.Data.Protections;

namespace ServiceHub.Services.Protections;

/// <summary>What of a person's record is kept from a caller.</summary>
/// <param name="Kind">The protection that holds against them; null when none does.</param>
/// <param name="BrokenBy">The emergency access by which a protected record lies open; null when none does.</param>
internal readonly record struct Shield(ProtectionKind? Kind, string? BrokenBy = null)
{
    /// <summary>Whether it is kept where the person may be met.</summary>
    public bool HidesWhereabouts => Kind is not null;

    /// <summary>Whether all is kept but that there is such a person.</summary>
    public bool HidesAll => Kind == ProtectionKind.Witness;
}
