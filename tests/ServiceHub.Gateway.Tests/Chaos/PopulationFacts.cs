using System.Text.Json;
using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Gateway.Tests.Chaos;

/// <summary>What the agencies' fields must show of a person, from the population and by none of the hub's own ways.</summary>
internal static class PopulationFacts
{
    private static readonly Dictionary<HealthScheme, string> Schemes = new()
    {
        [HealthScheme.Ucs] = "UNIVERSAL_COVERAGE",
        [HealthScheme.Sss] = "SOCIAL_SECURITY",
        [HealthScheme.Csmbs] = "CIVIL_SERVANT",
        [HealthScheme.Stp] = "STATUS_PROBLEMS",
    };

    /// <summary>By field; JSON's null where the agency holds nothing. Not every member of a record is told.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Of(Person person, RecordOffice office) => new Dictionary<string, object?>
    {
        ["identityCard"] = person.IdentityCard is not { } card ? null : new
        {
            number = person.NationalId!.Value.Digits,
            name = Text(card.Name.Full),
            birthDate = card.BirthDate.ToString(),
            status = Name(card.Status),
            issuedOn = card.IssuedOn,
            expiresOn = card.ExpiresOn,
        },
        ["socialSecurity"] = person.SocialSecurity is not { } member ? null : new
        {
            name = Text(member.Name.Full),
            birthDate = member.BirthDate.ToString(),
            section = $"SECTION_{member.Section}",
            status = Name(member.Status),
            registeredOn = member.RegisteredOn,
        },
        ["healthCoverage"] = person.HealthCoverage is not { } coverage ? null : new
        {
            scheme = Schemes[coverage.Scheme],
            hospital = Text(coverage.Hospital),
            validFrom = coverage.ValidFrom,
            validTo = coverage.ValidTo,
        },
        ["welfare"] = person.Welfare is not { } welfare ? null : new
        {
            name = new { th = welfare.Name.Full.Th },
            birthDate = welfare.BirthDate.ToString(),
            category = Name(welfare.Category),
            registeredOn = welfare.RegisteredOn,
            householdSize = welfare.HouseholdSize,
        },
        ["house"] = office.House(person) is not { } house ? null : new
        {
            code = house.HouseCode,
            name = new { th = house.Name.Full.Th },
            birthDate = house.BirthDate.ToString(),
            role = Name(house.Role),
            movedInOn = house.MovedInOn,
            residents = house.Residents,
        },
        ["disability"] = office.Disability(person) is not { } disability ? null : new
        {
            level = disability.Level,
            cardNumber = disability.CardNumber,
            issuedOn = disability.IssuedOn,
            expiresOn = disability.ExpiresOn,
            monthlyAllowance = new Money(disability.AllowanceSatang).ToString(),
        },
        ["landTitles"] = office.LandTitles(person) is not [_, ..] titles ? null : titles.Select(title => new
        {
            deedNumber = title.DeedNumber,
            parcel = title.Parcel,
            appraisedValue = new Money(title.AppraisedSatang).ToString(),
            registeredOn = title.RegisteredOn,
        }),
        ["drivingLicence"] = office.DrivingLicence(person) is not { } licence ? null : new
        {
            number = licence.Number,
            categories = licence.Categories.Select(category => Name(category)),
            issuedOn = licence.IssuedOn,
            expiresOn = licence.ExpiresOn,
            status = Name(licence.Status),
        },
        ["tax"] = office.Tax(person) is not { } tax ? null : new
        {
            year = tax.Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture),
            status = Name(tax.Status),
            filedOn = tax.FiledOn,
            assessableIncome = new Money(tax.IncomeSatang).ToString(),
            taxPaid = new Money(tax.PaidSatang).ToString(),
            refund = new Money(tax.RefundSatang).ToString(),
        },
    }.ToDictionary(entry => entry.Key, entry => JsonSerializer.SerializeToElement(entry.Value));

    /// <summary>Whether an answer has all that is expected, and the same.</summary>
    public static bool Holds(JsonElement answer, JsonElement expected) => (answer.ValueKind, expected.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => expected.EnumerateObject().All(member => Holds(answer.GetProperty(member.Name), member.Value)),
        (JsonValueKind.Array, JsonValueKind.Array) => answer.GetArrayLength() == expected.GetArrayLength()
            && answer.EnumerateArray().Zip(expected.EnumerateArray()).All(pair => Holds(pair.First, pair.Second)),
        _ => JsonElement.DeepEquals(answer, expected),
    };

    private static object Text(LocalizedText text) => new { th = text.Th, en = text.En };

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
