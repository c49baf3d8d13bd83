namespace ServiceHub.Sandbox.People;

/// <summary>
/// Ages as Thailand has them. The register of 2023 holds 15.6 % under 15, 64.4 % from 15 to 59 and 20.0 % from 60 on, moving by
/// about -0.4, -0.3 and +0.8 points a year (National Statistical Office, Statistical Yearbook Thailand 2024, table of population
/// from registration); carried on to 2026, in bands of five years, per ten thousand.
/// </summary>
internal sealed class AgePyramid
{
    private const int BandYears = 5;
    private const int FirstAdultBand = 20 / BandYears;

    private static readonly int[] PerTenThousand =
    [
        400, 500, 550, 590, 620, 700, 690, 690, 740, 750, 770, 770, 690, 550, 410, 270, 170, 97, 35, 7, 1,
    ];

    private readonly Weighted<int> _heads;
    private readonly Weighted<int> _others;

    /// <param name="peoplePerHundredHouseholds">How large households are on average, in hundredths.</param>
    public AgePyramid(int peoplePerHundredHouseholds)
    {
        int[] bands = [.. Enumerable.Range(0, PerTenThousand.Length)];
        _heads = new Weighted<int>(bands, band => band < FirstAdultBand ? 0 : PerTenThousand[band]);
        // A household begins with an adult, so the others must be younger for the whole to keep the pyramid's shape:
        // others = (average size × pyramid - heads) / (average size - 1), here without the common divisor.
        long all = PerTenThousand.Sum();
        long adults = PerTenThousand.Skip(FirstAdultBand).Sum();
        _others = new Weighted<int>(bands, band =>
        {
            var head = band < FirstAdultBand ? 0 : 100 * all * 1000 / adults;
            return (int)(PerTenThousand[band] * (peoplePerHundredHouseholds * 1000L - head) / 1000);
        });
    }

    public DateOnly DrawBirthOfHead(DateOnly today, Chance chance) => BirthWithin(_heads.Draw(chance), today, chance);

    public DateOnly DrawBirth(DateOnly today, Chance chance) => BirthWithin(_others.Draw(chance), today, chance);

    private static DateOnly BirthWithin(int band, DateOnly today, Chance chance) =>
        today.AddYears(-(band * BandYears + chance.Below(BandYears))).AddDays(-chance.Below(365));
}
