using ServiceHub.Adapters.Values;

namespace ServiceHub.Data.IdentityCards;

/// <summary>What somebody says stands on one card.</summary>
/// <param name="Number">The holder's number.</param>
/// <param name="LaserCode">The code on its back.</param>
/// <param name="BirthDate">The holder's birth date, as far as the card tells it.</param>
public sealed record CardClaim(NationalId Number, LaserCode LaserCode, PartialDate BirthDate)
{
    /// <summary>Shows nothing of it.</summary>
    public override string ToString() => nameof(CardClaim);
}
