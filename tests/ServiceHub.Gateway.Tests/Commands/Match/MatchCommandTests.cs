using System.Text;
using System.Text.Json;
using ServiceHub.Gateway.Commands;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Commands.Match;

public sealed class MatchCommandTests : IDisposable
{
    private const string Linkage = "/work/shared/linkage";
    private const string Febrl = $"{Linkage}/febrl4a.csv";
    private const string Fake = $"{Linkage}/fake_1000.csv";

    private const string People = """
        person,given_name,surname,date_of_birth
        1,Isla,Hall,1985-02-07
        1,Isla,Hal,1985-02-07
        2,Grace,Kelly,1997-04-26
        2,Grace,Kelly,1991-04-26
        3,Oliver,Griffiths,1991-10-26
        4,Logan,Murphy,1973-08-01

        """;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [FactWithFile(Febrl)]
    public async Task Links_the_records_of_febrl4_without_a_common_number()
    {
        var report = await ReportAsync(Febrl, $"{Linkage}/febrl4b.csv", "--truth", @"rec_id:rec-(\d+)", "--ignore", "soc_sec_id");

        report.GetProperty("truePairs").GetInt32().ShouldBe(5000);
        F1(report, "atHalf").ShouldBeGreaterThanOrEqualTo(0.998);
    }

    [FactWithFile(Fake)]
    public async Task Recognises_the_people_of_fake_1000()
    {
        var report = await ReportAsync(Fake, "--truth", "cluster");

        report.GetProperty("truePairs").GetInt32().ShouldBe(2031);
        F1(report, "atHalf").ShouldBeGreaterThanOrEqualTo(0.862);
        report.GetProperty("automatic").GetProperty("wrong").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Judges_a_sample_of_its_own_and_a_kept_model_judges_alike()
    {
        var (sample, model) = (_folder.File("sample.csv"), _folder.File("model.json"));
        (await RunAsync("match", "sample", sample, "--rows", "1200")).Exit.ShouldBe(0);

        var trained = await ReportAsync(sample, "--truth", "person", "--write-model", model);
        var kept = await ReportAsync(sample, "--truth", "person", "--model", model);

        F1(trained, "atHalf").ShouldBeGreaterThan(0.9);
        kept.GetProperty("model").GetString().ShouldBe(trained.GetProperty("model").GetString());
        F1(kept, "atHalf").ShouldBe(F1(trained, "atHalf"));
    }

    [Fact]
    public async Task Prints_the_points_and_the_curve_and_no_value_of_a_record()
    {
        var (exit, output, _) = await RunAsync("match", "evaluate", Write(People), "--truth", "person");

        exit.ShouldBe(0);
        output.ShouldContain("given_name as givenName, surname as familyName, date_of_birth as birthDate");
        foreach (var point in new[] { "p >= 0.5", "best", "automatic", "review", "Curve" })
        {
            output.ShouldContain(point);
        }
        output.ShouldNotContain("Griffiths");
    }

    [Theory]
    [InlineData("person,given_name\n1,A\n", "people.csv holds fewer than two records.")]
    [InlineData("", "its first line must be headers")]
    [InlineData("person,name,Name\n1,A,B\n", "two columns have one header")]
    [InlineData("person,name\n1,A\n1,B,C\n", "line 3")]
    [InlineData("person,x\n1,same\n2,same\n", "Say with --map what the columns hold")]
    [InlineData("who,name\n1,A B\n1,A B\n", "There is no column 'person' in people.csv; there are who, name.")]
    public async Task Says_what_is_wrong_with_a_file(string text, string problem)
    {
        var (exit, _, errors) = await RunAsync("match", "evaluate", Write(text), "--truth", "person");

        exit.ShouldBe(1);
        errors.ShouldContain(problem);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF8_is_not_guessed_at()
    {
        var path = _folder.File("thai.csv");
        await File.WriteAllBytesAsync(path, [.. "person,name\n1,"u8, 0xCA, 0xC1, 0xAA, (byte)'\n']);

        (await RunAsync("match", "evaluate", path, "--truth", "person")).Errors.ShouldContain("not UTF-8");
    }

    [Theory]
    [InlineData("person:(", "", "The pattern of --truth cannot be read")]
    [InlineData("person:x(y)", "", "Try it on a value of 'person'")]
    [InlineData("person", "--ignore nobody", "There is no column 'nobody'")]
    [InlineData("person", "--map missing.json", "cannot be read")]
    [InlineData("person", "--model people.csv", "holds no model")]
    public async Task Says_what_is_wrong_with_an_option(string truth, string more, string problem)
    {
        var file = Write(People);
        var options = more.Replace("people.csv", file, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var (exit, _, errors) = await RunAsync(["match", "evaluate", file, "--truth", truth, .. options]);

        exit.ShouldBe(1);
        errors.ShouldContain(problem);
    }

    [Theory]
    [InlineData("""{ "surname": "lastname" }""", "'lastname' is no kind of column; take any of givenName, familyName")]
    [InlineData("[]", "is no map")]
    public async Task Says_what_is_wrong_with_a_map(string map, string problem)
    {
        var path = _folder.File("map.json");
        await File.WriteAllTextAsync(path, map);

        (await RunAsync("match", "evaluate", Write(People), "--truth", "person", "--map", path)).Errors.ShouldContain(problem);
    }

    [Fact]
    public async Task A_map_says_what_columns_hold()
    {
        var path = _folder.File("map.json");
        await File.WriteAllTextAsync(path, """{ "surname": "text", "given_name": null }""");

        var report = await ReportAsync(Write(People), "--truth", "person", "--map", path);

        report.GetProperty("columns").EnumerateObject().Select(column => (column.Name, column.Value.GetString())).ShouldBe([("surname", "text"), ("date_of_birth", "birthDate")]);
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        var file = Write(People);

        (await RunAsync("match", "sample", file)).Errors.ShouldContain("could not be written");
        (await RunAsync("match", "evaluate", file, "--truth", "person", "--write-model", file)).Errors.ShouldContain("is there already");
        (await File.ReadAllTextAsync(file)).ShouldBe(People);
    }

    private static double F1(JsonElement report, string point) => report.GetProperty(point).GetProperty("f1").GetDouble();

    private static async Task<JsonElement> ReportAsync(params string[] words)
    {
        var (exit, output, errors) = await RunAsync(["match", "evaluate", .. words, "--json"]);
        exit.ShouldBe(0, errors);
        return JsonDocument.Parse(output).RootElement;
    }

    private string Write(string text)
    {
        var path = _folder.File("people.csv");
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return path;
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] words)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        return (await CommandLine.RunAsync(words, output, errors), output.ToString(), errors.ToString());
    }
}
