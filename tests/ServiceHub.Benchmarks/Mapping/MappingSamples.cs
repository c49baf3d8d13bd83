using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using ServiceHub.Adapters.Values;
using ServiceHub.Testing;

namespace ServiceHub.Benchmarks.Mapping;

/// <summary>The recorded samples' Somchai, as often as there are people.</summary>
internal static class MappingSamples
{
    private const string Somchai = "1101700000010";

    public static IReadOnlyList<NationalId> People(int count) =>
        [.. Enumerable.Range(0, count).Select(number =>
        {
            var twelve = string.Create(CultureInfo.InvariantCulture, $"1{number:D11}");
            return NationalId.Parse($"{twelve}{NationalId.CheckDigit(twelve)}");
        })];

    public static byte[] Cards(IReadOnlyList<NationalId> people)
    {
        var answer = JsonNode.Parse(File.ReadAllText(Sample("identity-card", "answer.json")))!.AsObject();
        var card = answer["cards"]!.AsArray().First(card => (string?)card!["pid"] == Somchai)!;
        answer["cards"] = new JsonArray([.. people.Select(person =>
        {
            var own = card.DeepClone();
            own["pid"] = person.Digits;
            return own;
        })]);
        return Encoding.UTF8.GetBytes(answer.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    public static byte[] Memberships(IReadOnlyList<NationalId> people)
    {
        var answer = XDocument.Load(Sample("social-security", "answer.xml"));
        var members = answer.Descendants().First(element => element.Name.LocalName == "Members");
        var member = members.Elements().First(element => element.Value.Contains(Somchai, StringComparison.Ordinal));
        members.ReplaceNodes(people.Select(person =>
        {
            var own = new XElement(member);
            own.Elements().First(element => element.Name.LocalName == "PersonId").Value = person.Digits;
            return own;
        }));
        using var bytes = new MemoryStream();
        answer.Save(bytes);
        return bytes.ToArray();
    }

    public static void WriteCoverages(string file, IReadOnlyList<NationalId> people)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        var rows = people.Select(person =>
            $"INSERT INTO coverage SELECT '{person.Digits}', scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at FROM coverage WHERE pid = '{Somchai}';");
#pragma warning disable CA2100 // The benchmark's own statements.
        command.CommandText = string.Concat(rows.Prepend(File.ReadAllText(Sample("health-coverage", "answer.sql"))));
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>A header, a line a person, and a trailer with their number.</summary>
    public static byte[] Registrations(string sample, IReadOnlyList<NationalId> people)
    {
        // Every byte is a letter here, whatever it stands for.
        var lines = Encoding.Latin1.GetString(File.ReadAllBytes(Sample("welfare-register", sample))).Split("\r\n");
        var line = lines.First(line => line.Contains(Somchai, StringComparison.Ordinal));
        var trailer = string.Create(CultureInfo.InvariantCulture, $"T{people.Count:D9}");
        return Encoding.Latin1.GetBytes(string.Concat(people
            .Select(person => line.Replace(Somchai, person.Digits, StringComparison.Ordinal))
            .Prepend(lines[0]).Append(trailer).Select(text => text + "\r\n")));
    }

    private static string Sample(string agency, string file) => Checkout.File("adapters", "agencies", agency, "samples", file);
}
