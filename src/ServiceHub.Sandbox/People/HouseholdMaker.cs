using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Names;

namespace ServiceHub.Sandbox.People;

/// <summary>
/// Makes a household after another; each draws from a stream of its own, so that more people leave the earlier ones as they are.
/// </summary>
internal sealed class HouseholdMaker(World world, int seed)
{
    // How many of a hundred households have 1, 2, ... people: a quarter live alone, 2.7 live together on average (own figures, in the
    // size of those of the National Statistical Office's household surveys).
    private static readonly int[] Sizes = [25, 26, 21, 15, 8, 3, 2];
    private static readonly Weighted<int> SizeDraw = new([1, 2, 3, 4, 5, 6, 7], size => Sizes[size - 1]);
    private static readonly int PeoplePerHundred = Sizes.Select((share, index) => share * (index + 1)).Sum();

    private readonly AgePyramid _ages = new(PeoplePerHundred);
    private readonly LifeMaker _lives = new(world);

    public IEnumerable<Person> Make(int number, int firstPerson, int most)
    {
        var chance = new Chance(seed, number);
        var kind = DrawKind(chance);
        var alone = kind is HouseholdKind.Homeless or HouseholdKind.Unregistered;
        var size = alone ? 1 : Math.Min(SizeDraw.Draw(chance), most);
        var province = world.Geography.Draw(chance);
        var home = new Home(kind, province, kind == HouseholdKind.TemporaryForeigners ? ForeignNames.DrawCountry(chance) : null);
        var members = new Member[size];
        for (var i = 0; i < size; i++)
        {
            members[i] = DrawMember(i == 0, chance);
        }
        var household = new Household(
            number,
            DrawFamily(home, chance),
            kind == HouseholdKind.Unregistered
                ? null
                : world.Geography.DrawAddress(chance.Pick(world.Geography.DistrictsOf(home.Province)), chance),
            members.Count(member => member.DeceasedOn is null));
        for (var i = 0; i < size; i++)
        {
            yield return world.Registry.Draw(firstPerson + i, _lives.Make(members[i], home, household, chance), chance);
        }
    }

    /// <summary>
    /// Per ten thousand households. In truth about 1 of 66 million registered people are no Thai nationals (Department of
    /// Provincial Administration, 2023), and a few thousand in all have no home; there are more here, so that a small population
    /// has some of each kind.
    /// </summary>
    private static HouseholdKind DrawKind(Chance chance) => chance.Below(10_000) switch
    {
        < 90 => HouseholdKind.WithoutCivilStatus,
        < 230 => HouseholdKind.TemporaryForeigners,
        < 280 => HouseholdKind.ResidentForeigners,
        < 295 => HouseholdKind.Homeless,
        < 310 => HouseholdKind.Unregistered,
        _ => HouseholdKind.Thai,
    };

    private Member DrawMember(bool head, Chance chance)
    {
        var born = head ? _ages.DrawBirthOfHead(world.Today, chance) : _ages.DrawBirth(world.Today, chance);
        var age = world.Today.Year - born.Year;
        // 105 boys are born for 100 girls, and women live eight years longer.
        var menPerMille = age switch { < 30 => 512, < 60 => 490, < 80 => 450, _ => 390 };
        // Who died within the last year is still in the registers: about eight in a thousand (vital statistics of 2023).
        var deathsPerMille = age switch { < 21 => 0, < 60 => 3, < 80 => 18, _ => 90 };
        return new Member(
            chance.PerMille(menPerMille) ? Sex.Male : Sex.Female,
            born,
            !chance.PerMille(deathsPerMille) ? null : world.Today.AddDays(-1 - chance.Below(364)),
            head);
    }

    private LocalizedText? DrawFamily(Home home, Chance chance) => home.Kind switch
    {
        HouseholdKind.TemporaryForeigners => world.ForeignNames.DrawFamily(home.Country!, chance),
        // Half of the people in the hills never took a family name.
        HouseholdKind.WithoutCivilStatus when chance.PerMille(500) => null,
        HouseholdKind.Unregistered => null,
        _ => world.FamilyNames.Draw(chance),
    };
}
