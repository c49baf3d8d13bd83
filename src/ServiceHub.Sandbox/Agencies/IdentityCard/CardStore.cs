using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Agencies.IdentityCard;

/// <summary>The registry's own database: cards as the registry writes them, dates in the Buddhist era.</summary>
internal sealed class CardStore(string path) : IDisposable
{
    private const string ForLife = "99999999";

    private const string Schema = """
        CREATE TABLE card (
            pid TEXT PRIMARY KEY, title_th TEXT, first_th TEXT, last_th TEXT, title_en TEXT, first_en TEXT, last_en TEXT,
            birth_date TEXT, sex TEXT, issue_date TEXT, expire_date TEXT, status TEXT, address_th TEXT, address_en TEXT
        ) WITHOUT ROWID;
        """;

    private readonly string _connectionString = SqliteFile.ReadOnly(path);

    public static void Create(string path, IEnumerable<Person> people) =>
        SqliteFile.Create(path, Schema, ("card", people.Where(person => person.IdentityCard is not null).Select(Row)));

    public async Task<List<CardDocument>> FindAsync(IReadOnlyList<string> pids, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM card WHERE pid IN (SELECT value FROM json_each($pids))";
        command.Parameters.AddWithValue("$pids", JsonSerializer.Serialize(pids, CardJson.Default.IReadOnlyListString));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<CardDocument> cards = [];
        while (await reader.ReadAsync(cancellation))
        {
            cards.Add(Read(reader));
        }
        return cards;
    }

    public void Dispose() => SqliteFile.Release(_connectionString);

    private static CardDocument Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
        row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10), row.GetString(11), row.GetString(12), row.GetString(13));

    private static object?[] Row(Person person)
    {
        var card = person.IdentityCard!;
        var address = person.Household.Address?.Full;
        return
        [
            person.NationalId!.Value.Digits,
            card.Name.Title.Th, card.Name.Given.Th, card.Name.Family?.Th ?? "",
            card.Name.Title.En, card.Name.Given.En, card.Name.Family?.En ?? "",
            BuddhistEra(card.BirthDate),
            ((int)person.Sex).ToString(CultureInfo.InvariantCulture),
            BuddhistEra(PartialDate.From(card.IssuedOn)),
            card.ExpiresOn is { } last ? BuddhistEra(PartialDate.From(last)) : ForLife,
            ((int)card.Status).ToString(CultureInfo.InvariantCulture),
            address?.Th ?? "", address?.En ?? "",
        ];
    }

    private static string BuddhistEra(PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year + 543:D4}{date.Month ?? 0:D2}{date.Day ?? 0:D2}");
}
