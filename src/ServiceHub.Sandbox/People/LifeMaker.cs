using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Names;

namespace ServiceHub.Sandbox.People;

/// <summary>Gives a household's member birth date, number and names.</summary>
internal sealed class LifeMaker(World world)
{
    private const int Adult = 20;

    // National IDs begin with 1 or 2 for births from this day on.
    public static readonly DateOnly NumbersFromBirth = new(1984, 1, 1);

    public Life Make(Member member, Home home, Household household, Chance chance)
    {
        var category = DrawCategory(member, home.Kind, chance);
        var birthDate = DrawBirthDate(member, category, chance);
        var born = new DateOnly(birthDate.Year, birthDate.Month ?? 1, birthDate.Day ?? 1);
        var age = Ages.On(born, world.Today);
        var name = new PersonName(
            Titles.Draw(member.Sex, age, chance),
            home.Country is null
                ? world.GivenNames.Draw(member.Sex, born.Year, chance)
                : world.ForeignNames.DrawGiven(home.Country, member.Sex, chance),
            // Adults who married in may keep their own name (Constitutional Court, ruling 21/2546).
            household.Family is not null && home.Country is null && !member.IsHead && age >= Adult && chance.PerMille(80)
                ? world.FamilyNames.Draw(chance)
                : household.Family);
        return new Life
        {
            NationalId = category is null ? null : world.Numbers.Issue(category.Value, DrawRegistrar(home, chance)),
            Sex = member.Sex,
            Born = born,
            BirthDate = birthDate,
            DeceasedOn = member.DeceasedOn,
            Name = name,
            FormerName = DrawFormerName(name, born, member.DeceasedOn, chance),
            Household = household,
            IsHead = member.IsHead,
            IsHomeless = home.Kind is HouseholdKind.Homeless or HouseholdKind.Unregistered,
        };
    }

    private static NationalIdCategory? DrawCategory(Member member, HouseholdKind kind, Chance chance)
    {
        var late = member.Born >= NumbersFromBirth;
        return kind switch
        {
            HouseholdKind.Unregistered => null,
            HouseholdKind.WithoutCivilStatus => NationalIdCategory.WithoutCivilStatus,
            HouseholdKind.ResidentForeigners => NationalIdCategory.ResidentForeigner,
            HouseholdKind.TemporaryForeigners => member is { IsHead: false } && late && chance.PerMille(600)
                ? NationalIdCategory.ChildOfTemporaryForeigner
                : NationalIdCategory.TemporaryForeigner,
            _ => DrawThaiCategory(late, chance.Below(100)),
        };
    }

    private static NationalIdCategory DrawThaiCategory(bool late, int roll) => (late, roll) switch
    {
        (true, < 95) => NationalIdCategory.BirthNotifiedInTime,
        (true, < 98) => NationalIdCategory.BirthNotifiedLate,
        (false, < 85) => NationalIdCategory.RegisteredBefore1984,
        (false, < 93) => NationalIdCategory.MovedInBefore1984,
        _ => NationalIdCategory.EnteredLater,
    };

    /// <summary>
    /// Many who were born before 1957, or far from a registrar, know only the year, some only the month.
    /// </summary>
    private static PartialDate DrawBirthDate(Member member, NationalIdCategory? category, Chance chance)
    {
        var born = member.Born;
        var farAway = category is null or NationalIdCategory.WithoutCivilStatus or NationalIdCategory.TemporaryForeigner;
        var unknownPerMille = farAway ? 200 : born.Year < 1957 ? 30 : 0;
        if (!chance.PerMille(unknownPerMille))
        {
            return PartialDate.From(born);
        }
        int? month = chance.PerMille(200) ? born.Month : null;
        return PartialDate.TryCreate(born.Year, month, null, out var partial)
            ? partial
            : throw new InvalidOperationException("A date without its day is a partial date.");
    }

    /// <summary>One in five got the number elsewhere and moved.</summary>
    private Province DrawRegistrar(Home home, Chance chance) => chance.PerMille(200) ? world.Geography.Draw(chance) : home.Province;

    /// <summary>Half of those who bear the title of a married woman bear a husband's name that the registers know to be new.</summary>
    private FormerName? DrawFormerName(PersonName name, DateOnly born, DateOnly? deceasedOn, Chance chance)
    {
        if (name.Title != Titles.Mrs || name.Family is null || !chance.PerMille(500))
        {
            return null;
        }
        var former = name with { Title = Titles.Miss, Family = world.FamilyNames.Draw(chance) };
        var last = (deceasedOn ?? world.Today).AddDays(-60);
        return new FormerName(former, chance.Between(born.AddYears(Adult), last));
    }
}
