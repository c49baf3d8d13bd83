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
    };

    internal static string? Setting(string key) => key switch
    {
        "Agencies:identity-card:Address" => "http://127.0.0.1:9",
        "Agencies:identity-card:Token" => "a-token",
        "Agencies:social-security:Address" => "http://127.0.0.1:9",
        "Agencies:health-coverage:Address" => "/nowhere/coverage.db",
        "Agencies:welfare-register:Address" => "/nowhere/drop",
        _ => null,
    };

    [Fact]
    public void All_four_load()
    {
        using var catalogue = Load();

        catalogue.Agencies.Select(agency => (agency.Name, agency.Operations[0].Protocol)).ShouldBe(
        [
            ("health-coverage", "sql"), ("identity-card", "rest"), ("social-security", "soap"), ("welfare-register", "file"),
        ]);
        catalogue.Agencies.Select(agency => agency.Intakes.Any()).ShouldBe([false, false, false, true]);
    }

    [Theory]
    [InlineData("identity-card", "IdentityCard")]
    [InlineData("social-security", "SocialSecurityMembership")]
    [InlineData("health-coverage", "HealthCoverage")]
    [InlineData("welfare-register", "WelfareRegistration")]
    public void Each_maps_the_fields_of_its_type_and_no_other(string agency, string type)
    {
        using var catalogue = Load();
        var schema = string.Join('\n', Directory.GetFiles(Repository.Schema, "*.graphql").Select(Disk.ReadAllText));

        var fields = catalogue.Find(agency).ShouldNotBeNull().Operations[0].Shape.Fields;

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
        field.Type.ShouldBe(typeof(string), field.Name);
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

    [GeneratedRegex(@"^\s+(\w+): (\w+)(!?)")]
    private static partial Regex FieldLine();
}
