namespace ServiceHub.Adapters.Conversion;

/// <summary>The Buddhist era as Thai registers count it.</summary>
/// <remarks>
/// Until B.E. 2483 (1940) the civil year began on 1 April, so that January to March still carried the old year's number;
/// registers were restated when the year moved, and are read by the modern rule throughout.
/// </remarks>
internal static class BuddhistEra
{
    private const int YearsAhead = 543;

    public static int ToCommon(int year) => year - YearsAhead;
}
