using ServiceHub.Adapters.Values;
using ServiceHub.Data.IdentityCards;

namespace ServiceHub.Services.IdentityCards;

/// <summary>What somebody says stands on one card, as the contract's input gives it.</summary>
internal sealed record VerifyIdentityCardInput(NationalId NationalId, LaserCode LaserCode, PartialDate BirthDate)
{
    public CardClaim Claim => new(NationalId, LaserCode, BirthDate);

    /// <summary>Shows nothing of it.</summary>
    public override string ToString() => nameof(VerifyIdentityCardInput);
}
