namespace ServiceHub.Adapters.Conversion;

/// <summary>How a register counts its years.</summary>
/// <remarks>
/// <para>A register's dates lie in the years 1857 to 2399 of the common era. The Buddhist era calls these 2400 to 2942, so that no
/// year of the one can be taken for one of the other: where an agency mixes them, or sends a filler such as 0001 or 9999 that its
/// manifest does not name as absent, the text is refused and not read 543 years beside the truth.</para>
/// <para>Until B.E. 2483 (1940) the civil year began on 1 April, so that January to March still carried the old year's number;
/// registers were restated when the year moved, and are read by the modern rule throughout.</para>
/// </remarks>
/// <param name="YearsAhead">How many years it is ahead of the common era.</param>
/// <param name="Prefix">What its converters' names begin with.</param>
internal sealed record Era(int YearsAhead, string Prefix)
{
    private const int Least = 1857;
    private const int Most = 2399;

    public static Era Common { get; } = new(0, "");

    public static Era Buddhist { get; } = new(543, "buddhist-");

    public bool TryToCommon(int year, out int common)
    {
        common = year - YearsAhead;
        return common is >= Least and <= Most;
    }

    public int FromCommon(int year) => year + YearsAhead;
}
