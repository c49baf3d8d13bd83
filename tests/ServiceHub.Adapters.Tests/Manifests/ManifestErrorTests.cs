using System.Text.Json.Nodes;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Manifests;

/// <summary>Each thing that can be wrong in a manifest, made wrong in one of the repository's own.</summary>
public sealed class ManifestErrorTests : IDisposable
{
    private const string Card = "identity-card";
    private const string Security = "social-security";
    private const string Coverage = "health-coverage";
    private const string Welfare = "welfare-register";
    private const string Licence = "driving-licence";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    // Common keys.
    [InlineData(Card, "/agency", "\"another\"", "/agency", "same name")]
    [InlineData(Card, "/agency", null, "/agency", "Write a text")]
    [InlineData(Card, "/name", "\"card\"", "/name", "braces")]
    [InlineData(Card, "/name/en", null, "/name/en", "Write a text")]
    [InlineData(Card, "/name/fr", "\"carte\"", "/name/fr", "en, th")]
    [InlineData(Card, "/protocol", "\"fax\"", "/protocol", "file, rest, soap, sql")]
    [InlineData(Card, "/protocol", null, "/operations/card/protocol", "Write a text")]
    [InlineData(Card, "/address", "7", "/address", "quotation marks")]
    [InlineData(Card, "/address", "\"\"", "/address", "quotation marks")]
    [InlineData(Card, "/address", "\"config:Agencies:nowhere\"", "/address", "Agencies__nowhere")]
    [InlineData(Card, "/batchSize", "0", "/batchSize", "1 to 10000")]
    [InlineData(Card, "/batchSize", "\"100\"", "/batchSize", "whole number")]
    [InlineData(Card, "/timeout", "\"2\"", "/timeout", "10ms to 10m")]
    [InlineData(Card, "/maxAnswerBytes", "1", "/maxAnswerBytes", "1024")]
    [InlineData(Card, "/freshFor", "true", "/freshFor", "quotation marks")]
    [InlineData(Card, "/utcOffset", "\"Bangkok\"", "/utcOffset", "+07:00")]
    [InlineData(Card, "/operations", null, "/operations", "Write an object")]
    [InlineData(Card, "/operations", "{}", "/operations", "each operation")]
    [InlineData(Card, "/operations/a b", "{}", "/operations/a b", "hyphens")]
    [InlineData(Card, "/operations/card/inputs", "{\"laser\":{\"convert\":\"beam\"}}", "/operations/card/inputs/laser/convert", "text")]
    [InlineData(Card, "/operations/card/inputs", "{\"phone\":{\"convert\":\"phone\"}}", "/operations/card/inputs/phone/convert", "one that writes too")]
    [InlineData(Card, "/operations/card", "{\"inputs\":{\"laser\":{}},\"batchSize\":5}", "/operations/card/batchSize", "Remove the batch size")]
    [InlineData(Card, "/maxRecords", "0", "/maxRecords", "1 to 10000")]
    [InlineData(Card, "/colour", "\"blue\"", "/colour", "batchSize")]
    // Credentials and addresses.
    [InlineData(Card, "/credentials/bearer", "\"hunter2\"", "/credentials/bearer", "config:")]
    [InlineData(Card, "/credentials/password", "\"config:x\"", "/credentials/password", "bearer")]
    [InlineData(Coverage, "/credentials", "{\"bearer\":\"config:Agencies:identity-card:Token\"}", "/credentials/bearer", "nothing is to be set")]
    [InlineData(Card, "/address", "\"ftp://127.0.0.1\"", "/address", "http://")]
    [InlineData(Card, "/address", "\"http://user:word@127.0.0.1\"", "/address", "own key")]
    [InlineData(Card, "/address", "\"http://127.0.0.1/?a=b\"", "/address", "own key")]
    [InlineData(Card, "/address", "\"http://registry.example\"", "/address", "https://")]
    // Fields.
    [InlineData(Card, "/fields", null, "/fields", "Write an object")]
    [InlineData(Card, "/fields", "{}", "/fields", "Write each field")]
    [InlineData(Card, "/fields/sex", "\"/sex\"", "/fields/sex", "braces")]
    [InlineData(Card, "/fields/sex/from", "\"sex\"", "/fields/sex/from", "RFC 6901")]
    [InlineData(Card, "/fields/sex/from", null, "/fields/sex", "from")]
    [InlineData(Card, "/fields/sex/template", "\"{/sex}\"", "/fields/sex", "template")]
    [InlineData(Card, "/fields/sex/convert", "\"gender\"", "/fields/sex/convert", "buddhist-partial-date, code, codes, coding, date, date-time, digits, integer")]
    [InlineData(Card, "/fields/sex/codes", null, "/fields/sex/codes", "an object")]
    [InlineData(Card, "/fields/sex/codes", "{}", "/fields/sex/codes", "each code")]
    [InlineData(Card, "/fields/sex/codes/1", "\"a man\"", "/fields/sex/codes/1", "ACTIVE")]
    [InlineData(Card, "/fields/sex/codes/1", "1", "/fields/sex/codes/1", "quotation marks")]
    [InlineData(Card, "/fields/sex/format", "\"yyyy\"", "/fields/sex/format", "codes")]
    [InlineData(Card, "/fields/issuedOn/format", "\"yyyyMM\"", "/fields/issuedOn/format", "yyyyMMdd")]
    [InlineData(Card, "/fields/birthDate/format", "\"MMdd\"", "/fields/birthDate/format", "yyyyMMdd")]
    [InlineData(Card, "/fields/birthDate/format", "\"yyyy-mm-dd\"", "/fields/birthDate/format", "yyyyMMdd")]
    [InlineData(Card, "/fields/expiresOn/absent", "\"99999999\"", "/fields/expiresOn/absent", "brackets")]
    [InlineData(Card, "/fields/number/required", "\"yes\"", "/fields/number/required", "true or false")]
    [InlineData(Card, "/fields/name/th/template", "\"no value\"", "/fields/name/th/template", "in braces")]
    [InlineData(Card, "/fields/name/th/template", "\"{title}\"", "/fields/name/th/template", "RFC 6901")]
    [InlineData(Card, "/fields/name/th/convert", "\"integer\"", "/fields/name/th/convert", "thai-name with a part")]
    [InlineData(Card, "/fields/name/from", "\"/name\"", "/fields/name/from", "th")]
    // REST.
    [InlineData(Card, "/rest", null, "/rest", "an object")]
    [InlineData(Card, "/rest/method", "\"GET\"", "/rest/method", "body alone")]
    [InlineData(Card, "/rest/path", "\"/v1/cards/{subjects}\"", "/rest/path", "never travels in an address")]
    [InlineData(Card, "/rest/path", "\"v1/cards\"", "/rest/path", "slash")]
    [InlineData(Card, "/rest/body", null, "/rest/body", "Write JSON")]
    [InlineData(Card, "/rest/body", "{\"pids\":[]}", "/rest/body", "{subjects}")]
    [InlineData(Card, "/rest/body", "{\"a\":\"{subjects}\",\"b\":[\"{subjects}\"]}", "/rest/body", "exactly once")]
    [InlineData(Card, "/rest/body", "{\"pids\":\"{subjects}\",\"key\":[\"config:nowhere\"]}", "/rest/body/key/0", "nowhere")]
    [InlineData(Card, "/rest/records", "\"cards\"", "/rest/records", "RFC 6901")]
    [InlineData(Card, "/rest/subject", null, "/rest/subject", "RFC 6901")]
    [InlineData(Card, "/rest/asOf", "\"~\"", "/rest/asOf", "RFC 6901")]
    [InlineData(Card, "/rest/verify", "false", "/rest/verify", "asOf, body")]
    // SOAP.
    [InlineData(Security, "/soap/path", "\"/{subjects}\"", "/soap/path", "placeholder")]
    [InlineData(Security, "/soap/action", "\"a\\\"b\"", "/soap/action", "quotation marks")]
    [InlineData(Security, "/soap/namespaces", null, "/soap/namespaces", "an object")]
    [InlineData(Security, "/soap/namespaces/xmlx", "\"urn:x\"", "/soap/namespaces/xmlx", "begin with xml")]
    [InlineData(Security, "/soap/operation", "\"GetMemberships\"", "/soap/operation", "prefix")]
    [InlineData(Security, "/soap/operation", "\"x:GetMemberships\"", "/soap/operation", "prefix")]
    [InlineData(Security, "/soap/subjects", "\"m:PersonIds//m:PersonId\"", "/soap/subjects", "outer to the inner")]
    [InlineData(Security, "/soap/answer", "\"m:a b\"", "/soap/answer", "prefix")]
    [InlineData(Security, "/soap/records", "\"m:Members[\"", "/soap/records", "XPath")]
    [InlineData(Security, "/soap/records", "\"string(m:Members)\"", "/soap/records", "XPath")]
    [InlineData(Security, "/soap/subject", "\"x:PersonId\"", "/soap/subject", "XPath")]
    [InlineData(Security, "/soap/asOf", "\"/m:AsOf\"", "/soap/asOf", "relative")]
    [InlineData(Security, "/fields/section/from", "\"count(m:Section)\"", "/fields/section/from", "XPath")]
    // SQL.
    [InlineData(Coverage, "/sql/engine", "\"oracle\"", "/sql/engine", "sqlite")]
    [InlineData(Coverage, "/sql/statement", "\"SELECT 1\"", "/sql/statement", "@subjects")]
    [InlineData(Coverage, "/sql/statement", "\"DELETE FROM t WHERE @subjects\"", "/sql/statement", "one SELECT")]
    [InlineData(Coverage, "/sql/statement", "\"SELECTED @subjects\"", "/sql/statement", "one SELECT")]
    [InlineData(Coverage, "/sql/statement", "\"SELECT @subjects; DROP TABLE t\"", "/sql/statement", "semicolon")]
    [InlineData(Coverage, "/sql/subject", "\"a b\"", "/sql/subject", "underscores")]
    [InlineData(Coverage, "/fields/scheme/from", "\"a.b\"", "/fields/scheme/from", "underscores")]
    // Files.
    [InlineData(Welfare, "/file/pattern", "\"../*.dat\"", "/file/pattern", "file name")]
    [InlineData(Welfare, "/file/encoding", "\"windows-1252\"", "/file/encoding", "windows-874")]
    [InlineData(Welfare, "/utcOffset", null, "/operations/welfare/utcOffset", "+07:00")]
    [InlineData(Welfare, "/file/header", null, "/file/asOf", "Write asOf")]
    [InlineData(Welfare, "/file/header/marker", "\"*\"", "/file/header/marker", "letters or digits")]
    [InlineData(Welfare, "/file/header/expect/registry", "\"X\"", "/file/header/expect/registry", "created, register")]
    [InlineData(Welfare, "/file/header/asOf/from", "\"date\"", "/file/header/asOf/from", "created, register")]
    [InlineData(Welfare, "/file/header/asOf/convert", "\"integer\"", "/file/header/asOf/convert", "buddhist-date")]
    [InlineData(Welfare, "/file/detail/fields/pid", "\"13\"", "/file/detail/fields/pid", "1 to 4096")]
    [InlineData(Welfare, "/file/detail/subject", "\"id\"", "/file/detail/subject", "pid, title")]
    [InlineData(Welfare, "/file/trailer/count", "\"lines\"", "/file/trailer/count", "count")]
    [InlineData(Welfare, "/file/trailer", null, "/file/trailer", "\"arrival\": \"rename\"")]
    [InlineData(Welfare, "/file/arrival", "\"soon\"", "/file/arrival", "rename")]
    [InlineData(Welfare, "/file/rejectLimitPercent", "101", "/file/rejectLimitPercent", "0 to 100")]
    [InlineData(Welfare, "/file/keepLoads", "21", "/file/keepLoads", "0 to 20")]
    [InlineData(Licence, "/file/format", "\"xlsx\"", "/file/format", "fixed-width, csv or xml")]
    [InlineData(Licence, "/file/delimiter", "\"ab\"", "/file/delimiter", "the word tab")]
    [InlineData(Licence, "/file/columns", "[\"pid\",\"pid\"]", "/file/columns", "all columns")]
    [InlineData(Licence, "/file/subject", "\"person\"", "/file/subject", "pid, licence_no")]
    [InlineData(Licence, "/file/control/count", "\"LINES\"", "/file/control/count", "ROWS, TOTAL")]
    [InlineData(Licence, "/file/control/totals/TOTAL/of", "\"number\"", "/file/control/totals/TOTAL/of", "pid, licence_no")]
    [InlineData(Licence, "/file/control/totals/SUM", "{ \"of\": \"licence_no\" }", "/file/control/totals/SUM", "ROWS, TOTAL")]
    [InlineData(Licence, "/fields/remark/from", "\"note\"", "/fields/remark/from", "record's fields")]
    [InlineData(Welfare, "/fields/category/from", "\"kind\"", "/fields/category/from", "record's fields")]
    public void Says_where_it_is_and_what_to_do(string agency, string at, string? value, string path, string remedy)
    {
        var manifest = Manifest(agency);
        Set(manifest, at, value);
        path = Whole(manifest, path);
        var file = Write(agency, manifest.ToJsonString());

        var errors = Load();

        errors.ShouldContain(error => error.File == file && error.Path == path && error.Remedy.Contains(remedy, StringComparison.Ordinal),
            string.Join(Environment.NewLine, errors));
        errors.ShouldAllBe(error => error.Problem.Length > 0 && error.Remedy.Length > 0);
        errors.ShouldAllBe(error => !error.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{ "agency": "identity-card", "agency": "identity-card" }""")]
    public void Says_so_when_a_file_is_no_json_object(string text)
    {
        var file = Write(Card, text);

        var error = Load().ShouldHaveSingleItem();

        (error.File, error.Path).ShouldBe((file, ""));
        error.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void Tells_every_error_of_every_manifest_at_once()
    {
        var card = Manifest(Card);
        Set(card, "/timeout", "\"-1s\"");
        Set(card, "/rest/method", "\"GET\"");
        Set(card, "/fields/sex/convert", "\"gender\"");
        Write(Card, card.ToJsonString());
        var welfare = Manifest(Welfare);
        Set(welfare, "/file/pattern", null);
        Set(welfare, "/surplus", "1");
        Write(Welfare, welfare.ToJsonString());
        Directory.CreateDirectory(_folder.File("empty"));

        var errors = Load();

        errors.Select(error => error.Path).Order(StringComparer.Ordinal)
            .ShouldBe(["", "/operations/card/fields/sex/convert", "/operations/card/rest/method", "/operations/welfare/file/pattern", "/surplus", "/timeout"]);
    }

    [Fact]
    public void Tells_an_error_of_what_operations_share_once()
    {
        var card = Manifest(Card);
        card["operations"]!["twin"] = card["operations"]!["card"]!.DeepClone();
        card["credentials"]!["surplus"] = "x";
        Set(card, "/timeout", "\"0s\"");
        Write(Card, card.ToJsonString());

        Load().Select(error => error.Path).Order(StringComparer.Ordinal).ShouldBe(["/credentials/surplus", "/timeout"]);
    }

    [Fact]
    public void Says_so_when_there_is_no_agency()
    {
        Load().ShouldHaveSingleItem().File.ShouldBe(_folder.Path);
        Directory.Delete(_folder.Path);

        Load().ShouldHaveSingleItem().Remedy.ShouldContain("agency.json");

        Directory.CreateDirectory(_folder.Path);
    }

    private IReadOnlyList<ManifestError> Load() => Should.Throw<ManifestException>(() => AgencyCatalogue.Load(
        _folder.Path, RealManifestTests.Setting, AgencyUnderTest.Factories(), TimeProvider.System)).Errors;

    private static JsonObject Manifest(string agency) =>
        JsonNode.Parse(Disk.ReadAllText(Path.Combine(Repository.Agencies, agency, "agency.json")))!.AsObject();

    private string Write(string agency, string text) =>
        _folder.Write(Path.Combine(agency, "agency.json"), System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>The paths of the cases leave the first operation's name out.</summary>
    private static string Whole(JsonObject manifest, string path) =>
        path.Split('/')[1] is "fields" or "rest" or "soap" or "sql" or "file" && manifest["operations"] is JsonObject operations
            ? $"/operations/{operations.First().Key}{path}"
            : path;

    private static void Set(JsonObject manifest, string path, string? value)
    {
        var keys = Whole(manifest, path)[1..].Split('/');
        var parent = keys[..^1].Aggregate(manifest, (node, key) => node[key]!.AsObject());
        if (value is null)
        {
            parent.Remove(keys[^1]).ShouldBeTrue();
        }
        else
        {
            parent[keys[^1]] = JsonNode.Parse(value);
        }
    }
}
