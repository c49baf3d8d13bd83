using System.Text.Json.Nodes;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Sql;

/// <summary>Each thing that can be wrong in the section <c>sql</c> and what belongs to it, beside what the repository's manifests can show.</summary>
public sealed class SqlManifestTests
{
    [Theory]
    [InlineData("/address", "\"db.example.go.th\"", "/address", "host:port/database")]
    [InlineData("/address", "\"db.example.go.th:5432/\"", "/address", "host:port/database")]
    [InlineData("/address", "\"db.example.go.th:5432/a/b\"", "/address", "host:port/database")]
    [InlineData("/address", "\"me:secret@db.example.go.th/a\"", "/address", "credentials have their own key")]
    [InlineData("/address", "\"postgresql://db.example.go.th/a\"", "/address", "host:port/database")]
    [InlineData("/address", "\"db.example.go.th/a?sslmode=disable\"", "/address", "host:port/database")]
    [InlineData("/credentials", null, "/credentials", "read only")]
    [InlineData("/credentials/user", null, "/credentials/user", "Write a text")]
    [InlineData("/credentials/password", null, "/credentials/password", "config:")]
    [InlineData("/credentials/password", "\"hunter2\"", "/credentials/password", "configuration")]
    [InlineData("/credentials/token", "\"config:a\"", "/credentials/token", "Remove it")]
    [InlineData("/credentials/certificate", """{ "authorityFile": "/nowhere.pem" }""", "/credentials/certificate/authorityFile", "PEM")]
    [InlineData("/sql/engine", "\"oracle\"", "/sql/engine", "sqlite, postgresql, sqlserver")]
    [InlineData("/sql/connections", "0", "/sql/connections", "1 to 100")]
    [InlineData("/sql/statement", "\"SELECT 1 WHERE 'a' = '@subjects'\"", "/sql/statement", "@subjects")]
    [InlineData("/sql/statement", "\"SELECT @subjects, @laserCode\"", "/sql/statement", "no parameters but @subjects")]
    [InlineData("/sql/statement", "\"SELECT @subjects, @organisation\"", "/sql/statement", "tellsOrganisation")]
    [InlineData("/tellsOrganisation", "true", "/sql/statement", "@organisation")]
    [InlineData("/inputs", """{ "Subjects": { "convert": "text" } }""", "/inputs", "another name")]
    public void Says_where_it_is_and_what_to_do(string key, string? value, string path, string remedy)
    {
        var load = () => new AgencyUnderTest(CoverageDatabase.Agency, "db.example.go.th:5432/coverage", manifest =>
        {
            manifest.Remove("batchSize");
            manifest["credentials"] = new JsonObject { ["user"] = "reader", ["password"] = "config:Password" };
            manifest["sql"]!["engine"] = "postgresql";
            JsonObject section = manifest;
            var names = key.Split('/')[1..];
            foreach (var name in names[..^1])
            {
                section = section[name]!.AsObject();
            }
            section.Remove(names[^1]);
            if (value is not null)
            {
                section[names[^1]] = JsonNode.Parse(value);
            }
        });

        load.ShouldThrow<ManifestException>().Errors
            .ShouldContain(error => error.Path.EndsWith(path, StringComparison.Ordinal) && error.Remedy.Contains(remedy, StringComparison.Ordinal));
    }
}
