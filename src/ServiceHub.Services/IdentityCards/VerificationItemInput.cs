using ServiceHub.Adapters.Values;
using ServiceHub.Data.IdentityCards;

namespace ServiceHub.Services.IdentityCards;

/// <summary>One verification of a batch, as the contract's input gives it.</summary>
internal sealed record VerificationItemInput(string Reference, NationalId NationalId, LaserCode LaserCode, PartialDate BirthDate)
{
    public VerificationItem Item => new(Reference, new(NationalId, LaserCode, BirthDate));

    /// <summary>Shows nothing of it.</summary>
    public override string ToString() => nameof(VerificationItemInput);
}
