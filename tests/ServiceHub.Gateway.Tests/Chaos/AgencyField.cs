namespace ServiceHub.Gateway.Tests.Chaos;

/// <summary>A field of the citizen that an agency answers.</summary>
/// <param name="Name">As in the contract.</param>
/// <param name="Agency">Who is asked.</param>
/// <param name="Operation">What.</param>
/// <param name="Selection">All of it.</param>
internal sealed record AgencyField(string Name, string Agency, string Operation, string Selection)
{
    public static IReadOnlyList<AgencyField> All { get; } =
    [
        new("identityCard", "identity-card", "card", "number name { th en } familyName birthDate sex status issuedOn expiresOn address { th en }"),
        new("socialSecurity", "social-security", "membership", "name { th en } familyName birthDate section status registeredOn employer { th en } hospital { th en }"),
        new("healthCoverage", "health-coverage", "coverage", "scheme hospital { th en } validFrom validTo"),
        new("welfare", "welfare-register", "welfare", "name { th } familyName birthDate category registeredOn householdSize"),
        new("house", "house-registration", "house", "code name { th } familyName birthDate address { line { th } subdistrict { th } district { th } province { th } areaCode postalCode } role movedInOn residents"),
        new("disability", "welfare-register", "disability", "name { title given family } type { code display { th } } level cardNumber issuedOn expiresOn monthlyAllowance"),
        new("landTitles", "land-titles", "titles", "type deedNumber parcel rai ngan squareWah place { district { th } province { th } areaCode } share appraisedValue registeredOn"),
        new("drivingLicence", "driving-licence", "licence", "number categories issuedOn expiresOn status remark"),
        new("tax", "revenue", "standing", "year status filedOn assessableIncome taxPaid refund"),
    ];
}
