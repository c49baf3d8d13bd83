using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Manifests;

/// <summary>
/// The keys that manifests may have, as the hub itself tells them: to each object of a manifest in turn a key is added that nothing
/// reads, and the error says which keys would be read there. Where keys are names of the agency's own, none is an error.
/// </summary>
internal static class KnownKeys
{
    private const string Stray = "strayKey";

    /// <summary>What stands in none of the repository's manifests: which agency it is put into, where in its first operation, and what.</summary>
    private static readonly (string Agency, string Changes)[] Variants =
    [
        ("identity-card", """
            { "changeNotices": { "secret": "config:Agencies:identity-card:Secret" }, "circuit": {}, "ratePerSecond": 9,
              "credentials": { "apiKey": { "header": "X-Api-Key", "value": "config:Agencies:identity-card:Key" } } }
            """),
        ("identity-card", """
            { "credentials": { "basic": { "user": "hub", "password": "config:Agencies:identity-card:Key" } },
              "operations": { "card": { "inputs": { "year": { "convert": "integer" } }, "rest": { "pages": { "follow": "number" }, "unknown": { "at": "/a", "values": ["b"] } } } } }
            """),
        ("social-security", """
            { "operations": { "membership": { "soap": { "xRoad": { "client": "A/B/C", "service": "A/B/C/GetMemberships" } } } } }
            """),
        ("health-coverage", """
            { "address": "127.0.0.1/coverage",
              "credentials": { "user": "hub", "password": "config:Agencies:identity-card:Key", "certificate": { "authorityFile": "config:Agencies:revenue:AuthorityFile" } },
              "operations": { "coverage": { "sql": { "engine": "postgresql" } } } }
            """),
        ("driving-licence", """
            { "operations": { "licence": { "file": { "name": { "asOf": { "from": "*" } }, "trailer": { "marker": "END", "fields": ["rows"] } } } } }
            """),
        ("driving-licence", """
            { "operations": { "licence": { "file": { "format": "xml", "record": "/r/p", "elements": { "pid": "@id" }, "columns": null, "control": null,
              "statement": { "elements": { "created": "/r/@created" }, "asOf": { "from": "created" } } }, "fields": { "number": { "from": "pid" } } } } }
            """),
        // One field of each conversion.
        .. ConverterCatalogue.Names.Append("address").Select(name => ("identity-card", $$$"""
            { "operations": { "card": { "fields": { "number": { "convert": "{{{name}}}", "codes": { "1": "ONE" }, "part": "given", "line": { "from": "/line" } } } } } }
            """)),
    ];

    public static HashSet<string> Collect()
    {
        var manifests = Directory.GetDirectories(Repository.Agencies).Select(folder => Manifest(Path.GetFileName(folder)))
            .Concat(Variants.Select(variant => Changed(Manifest(variant.Agency), JsonNode.Parse(variant.Changes)!.AsObject())));
        return [.. manifests.SelectMany(manifest => Objects(manifest).SelectMany(at => KeysAt(manifest, at)))];
    }

    private static IEnumerable<string> KeysAt(JsonObject manifest, JsonObject at)
    {
        using var folder = new TemporaryDirectory();
        at[Stray] = "";
        folder.Write(Path.Combine(manifest["agency"]!.GetValue<string>(), "agency.json"), Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        at.Remove(Stray);
        const string List = "write one of: ";
        return Errors(folder.Path).Where(error => error.Path.EndsWith($"/{Stray}", StringComparison.Ordinal) && error.Problem == "Nothing reads this key.")
            .Select(error => error.Remedy).Where(remedy => remedy.Contains(List, StringComparison.Ordinal))
            .SelectMany(remedy => remedy[(remedy.IndexOf(List, StringComparison.Ordinal) + List.Length)..].TrimEnd('.').Split(", "));
    }

    /// <summary>None where any name is right, as in the body of a request.</summary>
    private static IReadOnlyList<ManifestError> Errors(string folder)
    {
        try
        {
            using var catalogue = AgencyCatalogue.Load(folder, RealManifestTests.Setting, AgencyUnderTest.Factories(), TimeProvider.System);
            return [];
        }
        catch (ManifestException exception)
        {
            return exception.Errors;
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonObject root) =>
        [root, .. root.Select(member => member.Value).OfType<JsonObject>().SelectMany(Objects)];

    private static JsonObject Manifest(string agency) =>
        JsonNode.Parse(Disk.ReadAllText(Path.Combine(Repository.Agencies, agency, "agency.json")))!.AsObject();

    /// <summary>JSON merge patch (RFC 7396), but that objects of one kind of credentials are not mixed with another's.</summary>
    private static JsonObject Changed(JsonObject manifest, JsonObject changes)
    {
        foreach (var (key, value) in changes)
        {
            if (value is null)
            {
                manifest.Remove(key);
            }
            else
            {
                manifest[key] = manifest[key] is JsonObject old && value is JsonObject inner && key != "credentials"
                    ? Changed(old.DeepClone().AsObject(), inner)
                    : value.DeepClone();
            }
        }
        return manifest;
    }
}
