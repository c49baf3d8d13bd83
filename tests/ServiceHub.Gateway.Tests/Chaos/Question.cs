using System.Net.Http.Json;

namespace ServiceHub.Gateway.Tests.Chaos;

/// <summary>A query about some people.</summary>
/// <param name="Fields">What of the agencies is asked.</param>
/// <param name="People">Their national IDs; one alone is asked for by <c>citizen</c>.</param>
/// <param name="MaxAge">In seconds; null leaves it to the manifests.</param>
/// <param name="AllowStale">Whether an older answer may stand in.</param>
internal sealed record Question(IReadOnlyList<AgencyField> Fields, IReadOnlyList<string> People, int? MaxAge, bool AllowStale)
{
    // Asked about so often that what agencies said of them is there to stand in.
    private const int WellKnown = 20;

    private static readonly int[][] Threes = [[0, 4, 6], [1, 2, 8], [3, 5, 7], [0, 1, 2], [4, 6, 8]];

    /// <summary>Everything, each field alone, and some together: few enough that all documents are known after a while.</summary>
    private static readonly IReadOnlyList<IReadOnlyList<AgencyField>> Selections =
    [
        AgencyField.All, .. AgencyField.All.Select(field => (IReadOnlyList<AgencyField>)[field]),
        .. Threes.Select(three => (IReadOnlyList<AgencyField>)[.. three.Select(place => AgencyField.All[place])]),
    ];

    public bool IsOfAll => Fields.Count == AgencyField.All.Count;

    /// <summary>Draws one about people of the list: as often as not about everything, as often as not to be asked now.</summary>
    public static Question Draw(IReadOnlyList<string> people, Random random)
    {
        var fields = random.Next(2) == 0 ? AgencyField.All : Selections[random.Next(Selections.Count)];
        var count = random.Next(3) == 0 ? random.Next(2, 11) : 1;
        var among = random.Next(2) == 0 ? Math.Min(WellKnown, people.Count) : people.Count;
        int? maxAge = random.Next(4) switch { 0 => null, 1 => 1, _ => 0 };
        return new Question(fields, [.. Enumerable.Range(0, count).Select(_ => people[random.Next(among)]).Distinct()], maxAge, random.Next(2) == 0);
    }

    public HttpContent ToContent()
    {
        // What several sources state shows one of those asked, so that only who asks all of them knows what it must be.
        var fields = $"id name {{ th en }} sex {(IsOfAll ? "birthDate" : "")} {string.Join(' ', Fields.Select(field => $"{field.Name} {{ {field.Selection} }}"))} "
            + "sources { agency operation status askedAt cached }";
        const string Wishes = "$maxAge: Int, $allowStale: Boolean!";
        return People.Count == 1
            ? JsonContent.Create(new
            {
                query = $"query ($by: CitizenLookup!, {Wishes}) {{ citizen(by: $by, maxAge: $maxAge, allowStale: $allowStale) {{ {fields} }} }}",
                variables = new { by = new { nationalId = People[0] }, maxAge = MaxAge, allowStale = AllowStale },
            })
            : JsonContent.Create(new
            {
                query = $"query ($by: [CitizenLookup!]!, {Wishes}) {{ citizens(by: $by, maxAge: $maxAge, allowStale: $allowStale) {{ {fields} }} }}",
                variables = new { by = People.Select(nationalId => new { nationalId }), maxAge = MaxAge, allowStale = AllowStale },
            });
    }
}
