namespace ServiceHub.Gateway.Tests.Support;

/// <summary>What a client sends to have a card verified.</summary>
internal sealed record CardInput(string NationalId, string LaserCode, string BirthDate)
{
    public object Input => new { nationalId = NationalId, laserCode = LaserCode, birthDate = BirthDate };

    public object Item(string reference) => new { reference, nationalId = NationalId, laserCode = LaserCode, birthDate = BirthDate };
}
