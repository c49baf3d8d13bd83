namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>An area in Thai measures: 4 ngan are a rai, 100 square wah are a ngan, and a square wah is 4 square metres.</summary>
/// <param name="Rai">Whole rai.</param>
/// <param name="Ngan">0 to 3.</param>
/// <param name="TenthsOfWah">0 to 999: square wah are told to a tenth.</param>
public sealed record LandArea(int Rai, int Ngan, int TenthsOfWah)
{
    private const int TenthsPerNgan = 1000;
    private const int TenthsPerRai = 4 * TenthsPerNgan;

    /// <summary>The whole in tenths of a square wah.</summary>
    public int Total => Rai * TenthsPerRai + Ngan * TenthsPerNgan + TenthsOfWah;

    internal static LandArea Of(int tenthsOfWah) =>
        new(tenthsOfWah / TenthsPerRai, tenthsOfWah % TenthsPerRai / TenthsPerNgan, tenthsOfWah % TenthsPerNgan);
}
