using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Linkage;

/// <summary>
/// Records of the sandbox's people as different registers keep them, with the faults of Thai registers, and with the truth of who
/// is who: to judge how well people without a common number are recognised.
/// </summary>
public static class LabelledRecords
{
    private const long Stream = 0x4C49_4E4B;
    private const int Living = 2;

    /// <summary>What stands over the columns: the truth first, then the fields as Thai forms call them.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["person", "ชื่อ", "นามสกุล", "วันเกิด", "เพศ", "โทรศัพท์", "บ้านเลขที่", "ตำบล", "อำเภอ", "จังหวัด", "รหัสไปรษณีย์"];

    /// <summary>The rows, in an order that says nothing; the same for the same arguments.</summary>
    /// <param name="count">How many rows; half as many people are needed.</param>
    /// <param name="seed">Another seed makes other people and other faults.</param>
    public static IEnumerable<IReadOnlyList<string>> Rows(int count, int seed)
    {
        var people = PopulationGenerator.Generate(new SandboxOptions { Population = Math.Max(SandboxOptions.SmallestPopulation, count / Living), Seed = seed }).People;
        var chance = new Chance(seed, Stream);
        var rows = new List<IReadOnlyList<string>>(count);
        for (var number = 0; rows.Count < count; number++)
        {
            var person = people[number % people.Count];
            var clerk = new Clerk(person, people, chance);
            // One to four registers know a person: two on average, and one person in three only one.
            for (var registers = Registers(chance); registers > 0 && rows.Count < count; registers--)
            {
                rows.Add(clerk.Write());
            }
        }
        Shuffle(rows, chance);
        return rows;
    }

    private static int Registers(Chance chance) => chance.Below(100) switch
    {
        < 34 => 1,
        < 74 => 2,
        < 93 => 3,
        _ => 4,
    };

    private static void Shuffle<T>(List<T> rows, Chance chance)
    {
        for (var last = rows.Count - 1; last > 0; last--)
        {
            var other = chance.Below(last + 1);
            (rows[last], rows[other]) = (rows[other], rows[last]);
        }
    }
}
