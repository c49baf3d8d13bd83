namespace ServiceHub.Sandbox.Agencies.HouseRegistration;

/// <summary>An address in its parts; the area code is TIS 1099 to the subdistrict, 00 where that is unknown.</summary>
internal sealed record HouseAddressDocument(
    string HouseNo, string? Moo, string SubdistrictTh, string DistrictTh, string ProvinceTh, string AreaCode, string PostalCode);
