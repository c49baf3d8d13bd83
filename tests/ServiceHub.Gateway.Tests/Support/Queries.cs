namespace ServiceHub.Gateway.Tests.Support;

internal static class Queries
{
    /// <summary>The single customer view: the shared profile and four agencies.</summary>
    public const string Everything = $$"""
        query Citizen($by: CitizenLookup!) { citizen(by: $by) { {{Fields}} } }
        """;

    public const string Many = $$"""
        query Citizens($by: [CitizenLookup!]!) { citizens(by: $by) { {{Fields}} } }
        """;

    private const string Fields = """
        id name { th en } birthDate sex deceasedOn
        names { use full { th en } family { th } validFrom validTo source }
        identifiers { system value source } addresses { use line { th } province { en } provinceCode postalCode } contactPoints { system value }
        identityCard { number name { th en } birthDate sex status issuedOn expiresOn address { th en } }
        socialSecurity { name { th en } birthDate section status registeredOn employer { th } hospital { en } }
        healthCoverage { scheme hospital { th } validFrom validTo }
        welfare { name { th } birthDate category registeredOn householdSize }
        sources { agency name { th en } status asOf tookMs }
        """;
}
