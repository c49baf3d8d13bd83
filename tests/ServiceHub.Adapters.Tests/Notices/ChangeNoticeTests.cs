using System.Text;
using ServiceHub.Adapters.Notices;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Notices;

public sealed class ChangeNoticeTests
{
    [Fact]
    public void Names_people() => Read(Of($$"""{ "nationalIds": ["{{People.Somchai.Digits}}", "{{People.Malee.Digits}}"] }"""))
        .Notice.ShouldNotBeNull().Subjects.ShouldBe([People.Somchai, People.Malee]);

    [Fact]
    public void Tells_of_everybody() => Read(Of("""{ "everybody": true }""")).Notice.ShouldNotBeNull().Subjects.ShouldBeNull();

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("[]", "records.changed")]
    [InlineData("""{ "type": "records.burnt", "data": { "everybody": true } }""", "records.changed")]
    [InlineData("""{ "type": "records.changed", "type": "records.changed", "data": { "everybody": true } }""", "twice")]
    [InlineData("""{ "type": "records.changed" }""", "data")]
    [InlineData("""{ "type": "records.changed", "data": {} }""", "nationalIds")]
    [InlineData("""{ "type": "records.changed", "data": { "nationalIds": [] } }""", "nationalIds")]
    [InlineData("""{ "type": "records.changed", "data": { "everybody": false } }""", "nationalIds")]
    [InlineData("""{ "type": "records.changed", "data": { "nationalIds": ["1101700000010"], "everybody": true } }""", "one of them")]
    [InlineData("""{ "type": "records.changed", "data": { "nationalIds": ["1101700000010", "1101700000011"] } }""", "nationalIds[1]")]
    [InlineData("""{ "type": "records.changed", "data": { "nationalIds": [1101700000010] } }""", "nationalIds[0]")]
    public void Says_what_is_wrong_without_repeating_it(string body, string said)
    {
        var (notice, problem) = Read(body);

        notice.ShouldBeNull();
        problem.ShouldNotBeNull().ShouldContain(said);
        problem.ShouldNotContain("1101700");
    }

    [Fact]
    public void Names_no_more_people_than_allowed() => Read(Of(
        $$"""{ "nationalIds": [{{string.Join(',', Enumerable.Repeat($"\"{People.Somchai.Digits}\"", ChangeNotice.MostSubjects + 1))}}] }"""))
        .Problem.ShouldNotBeNull().ShouldContain("10000");

    private static string Of(string data) => $$"""{ "type": "records.changed", "timestamp": "2026-11-23T00:00:00Z", "data": {{data}} }""";

    private static (ChangeNotice? Notice, string? Problem) Read(string body)
    {
        ChangeNotice.TryParse(Encoding.UTF8.GetBytes(body), out var notice, out var problem).ShouldBe(problem is null);
        return (notice, problem);
    }
}
