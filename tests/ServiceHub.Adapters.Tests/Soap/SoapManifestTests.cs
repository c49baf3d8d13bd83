using System.Text.Json.Nodes;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Soap;

/// <summary>Each thing that can be wrong in the section <c>soap</c>, beside what the repository's manifests can show.</summary>
public sealed class SoapManifestTests
{
    private const string Road = """{ "client": "TH/GOV/0001/hub", "service": "TH/GOV/0003/sso/GetMemberships" """;

    [Theory]
    [InlineData("version", "\"1.3\"", "version", "1.1 or 1.2")]
    [InlineData("action", "\"a\\\\b\"", "action", "backslashes")]
    // Bodies and headers.
    [InlineData("body", """{ "m:A": "{subject}" }""", "subjects", "Keep one of")]
    [InlineData("-subjects body", "\"{subject}\"", "body", "object of elements")]
    [InlineData("-subjects body", "{}", "body", "object of elements")]
    [InlineData("-subjects body", """{ "m:A": "x" }""", "body", "exactly once")]
    [InlineData("-subjects body", """{ "m:A": "{subjects}", "m:B": "{subjects}" }""", "body", "exactly once")]
    [InlineData("-subjects body", """{ "m:A": "{subjects}", "m:B": "{subject}" }""", "body", "exactly once")]
    [InlineData("-subjects body", """{ "m:A": "no. {subject}" }""", "body", "{subject}")]
    [InlineData("-subjects body", """{ "m:A": "{subject}", "m:B": 1 }""", "body", "{subject}")]
    [InlineData("-subjects body", """{ "m:A": "{subject}", "x:B": "1" }""", "body", "prefix")]
    [InlineData("-subjects body", """{ "m:A": "{subject}", "m:B": { "m:C": "{input.laser}" } }""", "body", "{id}")]
    [InlineData("-subjects body", """{ "m:A": "{subject}", "m:B": "{organisation}" }""", "body", "tellsOrganisation")]
    [InlineData("-subjects body", """{ "m:A": "{subject}", "m:B": "\u0001" }""", "body", "{subject}")]
    [InlineData("headers", """{ "m:A": "{subject}" }""", "headers", "{id}")]
    [InlineData("headers", """{ "m:A": "{organisation}" }""", "headers", "tellsOrganisation")]
    // Answers.
    [InlineData("subjectEchoed", "false", "", "Keep one of")]
    [InlineData("answerSubject", "\"m:PersonId\"", "", "Keep one of")]
    [InlineData("notFound", "\"count(m:A)\"", "notFound", "true or false")]
    [InlineData("notFound", "\"m:A =\"", "notFound", "true or false")]
    [InlineData("unknown", "\"'x'\"", "unknown", "true or false")]
    [InlineData("records", "\"../m:Member\"", "records", "relative")]
    [InlineData("records", "\"(//m:Member)\"", "records", "relative")]
    [InlineData("subject", "\"string(/m:PersonId)\"", "subject", "relative")]
    [InlineData("subject", "\"m:PersonId | //m:PersonId\"", "subject", "relative")]
    [InlineData("subject", "\"parent :: node()/m:PersonId\"", "subject", "relative")]
    [InlineData("subject", "\"m:A[following-sibling::m:B]\"", "subject", "relative")]
    [InlineData("subject", "\"document('file:///etc/hostname')\"", "subject", "relative")]
    [InlineData("unknown", "\"m:A = ancestor::m:B or /m:C\"", "unknown", "relative")]
    // Faults.
    [InlineData("faults", """{ "m:A": "lost" }""", "faults/m:A", "not-found, refused, malformed, too-busy")]
    [InlineData("faults", """{ "x:A": "refused" }""", "faults/x:A", "prefix")]
    // X-Road.
    [InlineData("xRoad", """{ "client": "TH/GOV", "service": "TH/GOV/0003/sso/GetMemberships" }""", "xRoad/client", "instance/class/member")]
    [InlineData("xRoad", """{ "client": "TH/GOV/0001/hub", "service": "TH/GOV/0003" }""", "xRoad/service", "subsystem/service")]
    [InlineData("xRoad", """{ "client": "TH/GOV/0001/hub", "service": "TH/GOV/0003/s:s/GetMemberships" }""", "xRoad/service", "subsystem/service")]
    [InlineData("xRoad", """{ "client": "TH/GOV/0001/hub", "service": "TH/GOV/0003/sso/Another" }""", "xRoad/service", "one name")]
    [InlineData("xRoad", Road + """, "securityServer": "a" }""", "xRoad/securityServer", "member/server")]
    [InlineData("xRoad", Road + """, "representedParty": "GOV/{organisation}" }""", "xRoad/representedParty", "tellsOrganisation")]
    [InlineData("xRoad", Road + """, "representedParty": "GOV/{subject}" }""", "xRoad/representedParty", "GOV/{organisation}")]
    [InlineData("xRoad", Road + """, "hash": "none" }""", "xRoad/hash", "client, issue")]
    [InlineData("version=1.2 xRoad", Road + "}", "version", "1.1")]
    public void Says_where_it_is_and_what_to_do(string keys, string value, string path, string remedy) =>
        Errors(manifest =>
        {
            manifest["batchSize"] = 1;
            Set(manifest["soap"]!.AsObject(), keys, value);
        }).ShouldContain(error => error.Path.EndsWith($"/soap/{path}".TrimEnd('/'), StringComparison.Ordinal) && error.Remedy.Contains(remedy));

    [Theory]
    [InlineData("-subject subjectEchoed", "false", "subjectEchoed", "batchSize to 1")]
    [InlineData("-subject answerSubject", "\"m:PersonId\"", "answerSubject", "batchSize to 1")]
    [InlineData("notFound", "\"m:Code = '4'\"", "notFound", "batchSize to 1")]
    [InlineData("faults", """{ "m:A": "not-found" }""", "faults/m:A", "batchSize to 1")]
    public void Says_what_needs_one_subject_at_a_time(string keys, string value, string path, string remedy) =>
        Errors(manifest => Set(manifest["soap"]!.AsObject(), keys, value))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                error => error.Path.ShouldEndWith($"/soap/{path}"),
                error => error.Remedy.ShouldContain(remedy));

    [Fact]
    public void Wants_a_batch_size_of_one_where_the_body_holds_one_subject() =>
        Errors(manifest => Set(manifest["soap"]!.AsObject(), "-subjects body", """{ "m:A": "{subject}" }"""))
            .ShouldHaveSingleItem().Path.ShouldEndWith("/batchSize");

    [Theory]
    [InlineData("m:A/m:B")]
    [InlineData("*/m:B")]
    [InlineData("m:A//m:B")]
    [InlineData(".//m:B")]
    [InlineData("m:A[m:B = '/../x']/@c")]
    [InlineData("m:A[starts-with(m:B, \"//\")]")]
    [InlineData("descendant::m:B")]
    [InlineData("normalize-space(m:parent)")]
    public void Takes_a_path_that_stays_inside(string path)
    {
        using var underTest = new AgencyUnderTest(MembershipService.Agency, "http://127.0.0.1", manifest => manifest["fields"]!["status"]!["from"] = path);

        underTest.Agency.Name.ShouldBe("membership");
    }

    private static IReadOnlyList<ManifestError> Errors(Action<JsonObject> change)
    {
        var load = () => new AgencyUnderTest(MembershipService.Agency, "http://127.0.0.1", change);
        return load.ShouldThrow<ManifestException>().Errors;
    }

    /// <summary>Sets the last of the keys; those before are taken away (-key) or set to a text (key=text).</summary>
    private static void Set(JsonObject soap, string keys, string value)
    {
        var words = keys.Split(' ');
        foreach (var word in words[..^1])
        {
            if (word.StartsWith('-'))
            {
                soap.Remove(word[1..]);
            }
            else
            {
                soap[word.Split('=')[0]] = word.Split('=')[1];
            }
        }
        soap[words[^1]] = JsonNode.Parse(value);
    }
}
