using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>An address in a house registration.</summary>
/// <param name="HouseNumber">Such as <c>99/12</c>.</param>
/// <param name="Moo">The number of the village, or null in a city.</param>
/// <param name="Subdistrict">The tambon, or in Bangkok the khwaeng.</param>
/// <param name="District">The amphoe, or in Bangkok the khet, with its postal code.</param>
public sealed record PostalAddress(string HouseNumber, int? Moo, LocalizedText Subdistrict, District District)
{
    /// <summary>
    /// Six digits after TIS 1099: province, district, subdistrict. The last two are 00 where the subdistrict's name is none of the
    /// district's, as registers write it that know no subdistrict.
    /// </summary>
    public required string AreaCode { get; init; }

    public Province Province => District.Province;

    public string PostalCode => District.PostalCode;

    /// <summary>House number and village.</summary>
    public LocalizedText Line => Moo is null
        ? new(HouseNumber, HouseNumber)
        : new($"{HouseNumber} หมู่ที่ {Moo}", $"{HouseNumber} Moo {Moo}");

    /// <summary>In one line, as it is printed on an identity card.</summary>
    public LocalizedText Full => new(
        $"{Line.Th} {Province.SubdistrictWord.Th}{Subdistrict.Th} {Province.DistrictWord.Th}{District.Name.Th} "
            + $"{Province.Word.Th}{Province.Name.Th} {PostalCode}",
        $"{Line.En}, {Subdistrict.En} {Province.SubdistrictWord.En}, {District.Name.En} {Province.DistrictWord.En}, "
            + $"{Province.Name.En} {PostalCode}");
}
