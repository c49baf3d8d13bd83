using ServiceHub.Sandbox.People;

namespace ServiceHub.Gateway.Tests.Privacy;

public sealed class NeedlesTests
{
    private static readonly Population People = PopulationGenerator.Generate(new() { Population = 60 });

    [Theory]
    [InlineData("national ID", "id {0}", "plain")]
    [InlineData("name", "{0}", "plain")]
    [InlineData("address", "x{0}x", "json")]
    [InlineData("birth date", "a/{0}/b", "url")]
    [InlineData("laser code", "{0}", "base64")]
    public void The_search_finds_what_is_planted(string kind, string form, string encoding)
    {
        var someone = People.Personas[0].Person;
        var text = kind switch
        {
            "national ID" => someone.NationalId!.Value.Digits,
            "name" => someone.Name.Family!.En!,
            "address" => someone.Household.Address!.Full.Th!,
            "birth date" => someone.BirthDate.ToString(),
            _ => People.Office.LaserCode(someone)!,
        };
        var planted = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, encoding switch
        {
            "json" => System.Text.Json.JsonSerializer.Serialize(text),
            "url" => Uri.EscapeDataString(text),
            "base64" => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"partner:{text}")),
            _ => text,
        });
        Needles.Of(People).Search($"before {planted} after").ShouldContain(leak => leak.Kind == kind);
    }
}
