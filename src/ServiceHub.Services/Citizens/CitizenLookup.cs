using ServiceHub.Adapters.Values;
using ServiceHub.Data.Citizens;

namespace ServiceHub.Services.Citizens;

/// <summary>By what a citizen is looked up; the contract's <c>@oneOf</c> sees to it that exactly one is given.</summary>
/// <param name="NationalId">The number of the population register.</param>
/// <param name="Id">The id that the caller's organisation was given before.</param>
/// <param name="Passport">Issuing state and number.</param>
/// <param name="TemporaryNumber">What the hub's partners gave to a person whom no register knows.</param>
internal sealed record CitizenLookup(NationalId? NationalId, string? Id, string? Passport = null, string? TemporaryNumber = null)
{
    /// <summary>A number that only the shared profile knows, as it is kept; null where it is none.</summary>
    public (IdentifierSystem System, string Value)? Other =>
        Passport is not null ? (IdentifierSystem.Passport, string.Concat(Passport.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())
        : TemporaryNumber is not null ? (IdentifierSystem.Temporary, TemporaryNumber.Trim().ToUpperInvariant())
        : null;

    /// <summary>Says nothing of the person, as it would stand in a log by mistake.</summary>
    public override string ToString() => Other is { } other ? other.System.ToString() : NationalId is null ? nameof(Id) : nameof(NationalId);
}
