using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Agencies.SocialSecurity;

/// <summary>The office's own database: members as the office writes them, dates in ISO 8601, some of them partial.</summary>
internal sealed class MembershipStore(string path) : IDisposable
{
    private const string Schema = """
        CREATE TABLE member (
            pid TEXT PRIMARY KEY, name_th TEXT, name_en TEXT, birth_date TEXT, section TEXT, status TEXT, registered_on TEXT,
            employer_th TEXT, employer_en TEXT, hospital_th TEXT, hospital_en TEXT
        ) WITHOUT ROWID;
        """;

    private readonly string _connectionString = SqliteFile.ReadOnly(path);

    public static void Create(string path, IEnumerable<Person> people) =>
        SqliteFile.Create(path, Schema, ("member", people.Where(person => person.SocialSecurity is not null).Select(Row)));

    public async Task<List<MemberDocument>> FindAsync(IReadOnlyList<string> pids, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM member WHERE pid IN (SELECT value FROM json_each($pids))";
        command.Parameters.AddWithValue("$pids", JsonSerializer.Serialize(pids, MembershipJson.Default.IReadOnlyListString));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<MemberDocument> members = [];
        while (await reader.ReadAsync(cancellation))
        {
            members.Add(Read(reader));
        }
        return members;
    }

    public void Dispose() => SqliteFile.Release(_connectionString);

    private static MemberDocument Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
        Text(row, 7), Text(row, 8), Text(row, 9), Text(row, 10));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static object?[] Row(Person person)
    {
        var member = person.SocialSecurity!;
        var name = member.Name.Full;
        return
        [
            person.NationalId!.Value.Digits, name.Th, name.En, member.BirthDate.ToString(),
            member.Section.ToString(CultureInfo.InvariantCulture), Code(member.Status),
            member.RegisteredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            member.Employer?.Th, member.Employer?.En, member.Hospital?.Th, member.Hospital?.En,
        ];
    }

    private static string Code(MembershipStatus status) => status switch
    {
        MembershipStatus.Active => "A",
        MembershipStatus.Lapsed => "L",
        MembershipStatus.Pensioner => "P",
        _ => "E",
    };
}
