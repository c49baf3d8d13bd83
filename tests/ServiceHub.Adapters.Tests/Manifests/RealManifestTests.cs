using System.Text.RegularExpressions;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Manifests;

/// <summary>The repository's manifests beside its schema.</summary>
public sealed partial class RealManifestTests
{
    private static readonly Dictionary<string, Type> Scalars = new()
    {
        ["NationalID"] = typeof(NationalId),
        ["LocalizedText"] = typeof(LocalizedText),
        ["PartialDate"] = typeof(PartialDate),
        ["Date"] = typeof(DateOnly),
        ["Int"] = typeof(int),
        ["String"] = typeof(string),
        ["Money"] = typeof(Money),
        ["Coding"] = typeof(Coding),
        ["PostalAddress"] = typeof(PostalAddress),
        ["PersonNameParts"] = typeof(PersonNameParts),
    };

    private static readonly TestAuthority Authority = new();
    private static readonly (string File, string KeyFile) Certificate = Authority.Write(Authority.Issue("hub"));

    internal static string? Setting(string key) => key.Split(':') switch
    {
        ["Agencies", "health-coverage" or "welfare-register" or "driving-licence", "Address"] => "/nowhere",
        ["Agencies", "revenue", "Address"] => "https://127.0.0.1:9",
        ["Agencies", "revenue", "Certificate"] => Certificate.File,
        ["Agencies", "revenue", "CertificateKey"] => Certificate.KeyFile,
        ["Agencies", "revenue", "AuthorityFile"] => Authority.File,
        ["Agencies", "house-registration", "Client"] => "SANDBOX/GOV/00001/SERVICEHUB",
        ["Agencies", "house-registration", "Service"] => "SANDBOX/GOV/00015/CIVIL-REGISTRATION/house",
        ["Agencies", _, "Address" or "TokenAddress"] => "http://127.0.0.1:9",
        ["Agencies", "identity-card" or "land-titles", _] => "a-secret",
        _ => null,
    };

    [Fact]
    public void All_eight_load()
    {
        using var catalogue = Load();

        catalogue.Agencies.Select(agency => (agency.Name, agency.Operations[0].Protocol)).ShouldBe(
        [
            ("driving-licence", "file"), ("health-coverage", "sql"), ("house-registration", "rest"), ("identity-card", "rest"), ("land-titles", "rest"),
            ("revenue", "rest"), ("social-security", "soap"), ("welfare-register", "file"),
        ]);
        catalogue.Agencies.Where(agency => agency.Intakes.Any()).Select(agency => (agency.Name, agency.Intakes.Count()))
            .ShouldBe([("driving-licence", 1), ("welfare-register", 2)]);
    }

    [Theory]
    [InlineData("identity-card", "card", "IdentityCard")]
    [InlineData("identity-card", "card-history", "EarlierIdentityCard")]
    [InlineData("identity-card", "name-history", "NameChange")]
    [InlineData("house-registration", "house", "HouseRegistration")]
    [InlineData("social-security", "membership", "SocialSecurityMembership")]
    [InlineData("health-coverage", "coverage", "HealthCoverage")]
    [InlineData("welfare-register", "welfare", "WelfareRegistration")]
    [InlineData("welfare-register", "disability", "DisabilityRegistration")]
    [InlineData("land-titles", "titles", "LandTitle")]
    [InlineData("driving-licence", "licence", "DrivingLicence")]
    [InlineData("revenue", "standing", "TaxStanding")]
    public void Each_maps_the_fields_of_its_type_and_no_other(string agency, string operation, string type)
    {
        using var catalogue = Load();
        var schema = string.Join('\n', Directory.GetFiles(Repository.Schema, "*.graphql").Select(Disk.ReadAllText));

        var fields = catalogue.Find(agency, operation).ShouldNotBeNull().Shape.Fields;

        var declared = FieldsOf(schema, type);
        fields.Select(field => field.Name).ShouldBe(declared.Select(field => field.Name), ignoreOrder: true);
        foreach (var (name, fieldType, required) in declared)
        {
            Check(fields.Single(field => field.Name == name), fieldType, required, schema);
        }
    }

    private static void Check(RecordField field, string type, bool required, string schema)
    {
        field.Required.ShouldBe(required, field.Name);
        if (Scalars.TryGetValue(type, out var clrType))
        {
            field.Type.ShouldBe(clrType, field.Name);
            field.Codes.ShouldBeNull();
            return;
        }
        field.Type.ShouldBeOneOf(typeof(string), typeof(IReadOnlyList<string>));
        field.Codes.ShouldNotBeNull().ShouldBe(
            Block(schema, "enum", type).Select(line => line.Trim()), ignoreOrder: true, field.Name);
    }

    private static List<(string Name, string Type, bool Required)> FieldsOf(string schema, string type) =>
        [.. Block(schema, "type", type).Select(line => FieldLine().Match(line))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Length > 0))];

    private static IEnumerable<string> Block(string schema, string kind, string name)
    {
        var start = schema.IndexOf($"\n{kind} {name} {{\n", StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, name);
        var end = schema.IndexOf("\n}", start, StringComparison.Ordinal);
        return schema[start..end].Split('\n').Skip(2).Where(line => !line.Trim().StartsWith('"'));
    }

    private static AgencyCatalogue Load() =>
        AgencyCatalogue.Load(Repository.Agencies, Setting, AgencyUnderTest.Factories(), TimeProvider.System);

    [GeneratedRegex(@"^\s+(\w+): \[?(\w+)(?:!\])?(!?)")]
    private static partial Regex FieldLine();
}
