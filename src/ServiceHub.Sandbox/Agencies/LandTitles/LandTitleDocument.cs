namespace ServiceHub.Sandbox.Agencies.LandTitles;

/// <summary>
/// A title as the land office answers it: the deed's type by its Thai abbreviation, the area in Thai measures, money in satang, and the
/// day <c>yyyy-MM-dd</c> of the Buddhist era.
/// </summary>
internal sealed record LandTitleDocument(
    string Pid,
    string DeedType,
    string DeedNo,
    string ParcelNo,
    LandAreaDocument Area,
    string ProvinceCode,
    string DistrictCode,
    string DistrictTh,
    string ProvinceTh,
    string Share,
    long AppraisedValueSatang,
    string RegisteredOn);
