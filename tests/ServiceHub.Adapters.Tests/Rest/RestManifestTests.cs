using System.Text.Json.Nodes;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Tests.Rest;

/// <summary>Each thing that can be wrong in the section <c>rest</c>, beside what the repository's manifests can show.</summary>
public sealed class RestManifestTests
{
    [Theory]
    // Paths, queries and headers.
    [InlineData("path", "\"/v1/{subject}\"", "path", "never travels in an address")]
    [InlineData("path", "\"/v1/{input.secret}\"", "path", "public inputs")]
    [InlineData("path", "\"/v1?pid=1\"", "path", "no query")]
    [InlineData("query", """{ "pid": "{subject}" }""", "query/pid", "{input.year}")]
    [InlineData("query", """{ "q": "{input.secret}" }""", "query/q", "{input.year}")]
    [InlineData("query", """{ "page": "{page}" }""", "query/page", "{input.year}")]
    [InlineData("query", """{ "n": 1 }""", "query/n", "quotation marks")]
    [InlineData("headers", """{ "X-Pid": "{subject}" }""", "headers/X-Pid", "{id}")]
    [InlineData("headers", """{ "X-Input": "{input.year}" }""", "headers/X-Input", "{id}")]
    [InlineData("headers", """{ "X-For": "{organisation}" }""", "headers/X-For", "tellsOrganisation")]
    [InlineData("headers", """{ "X-Thai": "ก" }""", "headers/X-Thai", "printable ASCII")]
    [InlineData("headers", """{ "X-Break": "a\r\nb" }""", "headers/X-Break", "printable ASCII")]
    [InlineData("headers", """{ "Host": "a" }""", "headers/Host", "X-Api-Key")]
    [InlineData("headers", """{ "Cookie": "a" }""", "headers/Cookie", "X-Api-Key")]
    [InlineData("headers", """{ "X-Road-Id": "a" }""", "headers/X-Road-Id", "X-Api-Key")]
    // Bodies.
    [InlineData("body", """{ "a": "{subject}", "b": "{subjects}" }""", "body", "exactly once")]
    [InlineData("body", """{ "a": "all {subjects}" }""", "body", "exactly once")]
    [InlineData("body", """{ "a": "{subject}", "b": "{input.laser}" }""", "body", "{input.secret}")]
    [InlineData("body", """{ "a": "{subject}", "b": "{organisation}" }""", "body", "tellsOrganisation")]
    [InlineData("body", """{ "a": "{subject}", "b": "{cursor}" }""", "body", "{input.secret}")]
    // Answers.
    [InlineData("subjectEchoed", "false", "", "Keep one of")]
    [InlineData("answerSubject", "\"/pid\"", "", "Keep one of")]
    [InlineData("answerSubject", "\"pid\"", "answerSubject", "RFC 6901")]
    [InlineData("notFound", "[500]", "notFound", "[204, 404, 410]")]
    [InlineData("notFound", "404", "notFound", "[204, 404, 410]")]
    [InlineData("notFound", "[\"404\"]", "notFound", "[204, 404, 410]")]
    [InlineData("unknown", """{ "at": "/status" }""", "unknown/values", "in brackets")]
    [InlineData("unknown", """{ "values": ["9"] }""", "unknown/at", "RFC 6901")]
    // Pages.
    [InlineData("pages", """{ "follow": "luck" }""", "pages/follow", "cursor, number or link")]
    [InlineData("pages", """{ "follow": "link", "maxPages": 0 }""", "pages/maxPages", "1 to 10000")]
    [InlineData("pages", """{ "follow": "link", "next": "/next" }""", "pages/next", "follow, maxPages")]
    [InlineData("pages", """{ "follow": "cursor" }""", "pages", "Write next")]
    [InlineData("pages", """{ "follow": "cursor", "next": "/a", "header": "X-Next" }""", "pages", "Write next")]
    [InlineData("pages", """{ "follow": "cursor", "next": "/a" }""", "pages", "{cursor}")]
    [InlineData("pages", """{ "follow": "number", "more": "/a", "count": "/b" }""", "pages/count", "more or count")]
    [InlineData("pages", """{ "follow": "number", "first": 2 }""", "pages/first", "0 to 1")]
    // X-Road.
    [InlineData("xRoad", """{ "client": "TH/GOV", "service": "TH/GOV/0002/house/get" }""", "xRoad/client", "instance/class/member")]
    [InlineData("xRoad", """{ "client": "TH/GOV/0001/hub", "service": "TH/GOV/0002" }""", "xRoad/service", "subsystem/service")]
    [InlineData("xRoad", """{ "client": "TH/GOV/0001/hub", "service": "TH/GOV/../house/get" }""", "xRoad/service", "subsystem/service")]
    [InlineData("xRoad", """{ "client": "TH/GOV/0001/hub", "service": "TH/GOV/0002/a:b/get" }""", "xRoad/service", "subsystem/service")]
    [InlineData("xRoad", """{ "client": "TH/GOV/0001/hub", "service": "TH/GOV/0002/house/get", "securityServer": "a" }""", "xRoad/securityServer", "member/server")]
    [InlineData("xRoad", """{ "client": "TH/GOV/0001/hub", "service": "TH/GOV/0002/house/get", "userId": "ก" }""", "xRoad/userId", "printable ASCII")]
    [InlineData("xRoad", """{ "client": "TH/GOV/0001/hub", "service": "TH/GOV/0002/house/get", "representedParty": "GOV/{organisation}" }""", "xRoad/representedParty", "tellsOrganisation")]
    [InlineData("xRoad", """{ "client": "TH/GOV/0001/hub", "service": "TH/GOV/0002/house/get", "representedParty": "GOV/{subject}" }""", "xRoad/representedParty", "GOV/{organisation}")]
    public void Says_where_it_is_and_what_to_do(string key, string value, string path, string remedy)
    {
        var rest = JsonNode.Parse("""
            { "method": "POST", "path": "/v1", "subject": "/pid", "body": { "pid": "{subject}", "secret": "{input.secret}", "year": "{input.year}" } }
            """)!.AsObject();
        rest[key] = JsonNode.Parse(value);

        Fails(rest.ToJsonString(), WithInputs, $"/rest{(path.Length > 0 ? "/" : "")}{path}", remedy);
    }

    [Theory]
    [InlineData("""{ "method": "POST", "path": "/v1", "subject": "/pid", "body": "{subject}" }""", "/batchSize", "Write 1")]
    [InlineData("""{ "method": "POST", "path": "/v1", "subjectEchoed": false, "body": "{subjects}" }""", "/rest/subjectEchoed", "batchSize to 1")]
    [InlineData("""{ "method": "POST", "path": "/v1", "answerSubject": "/pid", "body": "{subjects}" }""", "/rest/answerSubject", "batchSize to 1")]
    [InlineData("""{ "method": "POST", "path": "/v1", "subject": "/pid", "notFound": [404], "body": "{subjects}" }""", "/rest/notFound", "batchSize to 1")]
    [InlineData("""{ "method": "POST", "subject": "/pid", "body": "{subjects}" }""", "/rest/path", "slash")]
    [InlineData("""{ "method": "POST", "subject": "/pid", "body": "{subjects}", "pages": { "follow": "link" }, "xRoad": { "client": "a/b/c", "service": "a/b/c/d/e" } }""", "/rest/pages", "cursor or a number")]
    public void Says_what_a_batch_cannot_have(string rest, string path, string remedy) => Fails(rest, null, path, remedy);

    [Fact]
    public void Calls_no_national_id_public() => Fails(
        """{ "method": "POST", "path": "/v1", "subject": "/pid", "body": "{subject}" }""",
        manifest =>
        {
            WithInputs(manifest);
            manifest["inputs"]!["mother"] = JsonNode.Parse("""{ "convert": "national-id", "public": true }""");
        },
        "/inputs/mother/public",
        "in the body");

    private static void Fails(string rest, Action<JsonObject>? change, string path, string remedy)
    {
        var errors = Should.Throw<ManifestException>(() => RecordingAgency.Load("https://127.0.0.1", rest, change)).Errors;

        errors.ShouldContain(
            error => error.Path == $"/operations/card{path}" && error.Remedy.Contains(remedy, StringComparison.Ordinal),
            string.Join(Environment.NewLine, errors));
    }

    private static void WithInputs(JsonObject manifest)
    {
        manifest.Remove("batchSize");
        manifest["inputs"] = JsonNode.Parse("""
            { "secret": { "convert": "text" }, "year": { "convert": "text", "public": true } }
            """);
    }
}
