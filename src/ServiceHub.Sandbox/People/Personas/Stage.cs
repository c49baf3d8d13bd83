using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Holdings;
using ServiceHub.Sandbox.People.Names;
using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Sandbox.People.Personas;

/// <summary>Puts personas into the world: gives them homes, numbers, and what an agency plainly writes down about such a person.</summary>
internal sealed class Stage(World world, Chance chance)
{
    public DateOnly Today => world.Today;

    public Household Home(int number, string provinceCode, string district, LocalizedText? family, int size = 1) =>
        new(number, family, world.Geography.DrawAddress(world.Geography.District(provinceCode, district), chance), size);

    /// <summary>The day so many years ago, moved back by some days.</summary>
    public DateOnly YearsAgo(int years, int days = 0) => Today.AddYears(-years).AddDays(-days);

    /// <summary>A person with the number that was usual at birth; personas with another history change it.</summary>
    public Life Enter(LocalizedText title, string th, string en, DateOnly born, Household home, NationalIdCategory? category = null) =>
        new()
        {
            NationalId = world.Numbers.Issue(category ?? Usual(born), home.Address!.Province),
            Sex = title == Titles.Mr ? Sex.Male : Sex.Female,
            Born = born,
            BirthDate = PartialDate.From(born),
            Name = new PersonName(title, new(th, en), home.Family),
            Household = home,
            IsHead = home.Size == 1,
        };

    public static IdentityCardRecord Card(Life life, DateOnly issuedOn, CardStatus status = CardStatus.Active) =>
        CardRules.Card(life, issuedOn, status);

    public SocialSecurityRecord Insured(Life life, int section, MembershipStatus status, DateOnly registeredOn) => new(
        life.Name,
        life.BirthDate,
        section,
        status,
        registeredOn,
        section == 33 ? world.Employers.Draw(chance) : null,
        section == 40 ? null : world.Hospitals.OfProvince(life.Household.Address!.Province));

    public HealthCoverageRecord Covered(Life life, HealthScheme scheme, DateOnly from) =>
        new(scheme, world.Hospitals.OfProvince(life.Household.Address!.Province), from, life.DeceasedOn);

    public static WelfareRecord Helped(Life life, WelfareCategory category, DateOnly registeredOn) =>
        WelfareRules.Record(life, category, registeredOn);

    /// <summary>What the registers hold of such a person, for a persona to change.</summary>
    public PersonHoldings Drawn(Person person) => world.Office.Of(person);

    public IReadOnlyList<LandTitleRecord> Landed(Person person, int parcels) => world.Office.DrawTitles(person, parcels);

    public DrivingLicenceRecord Drives(Person person, IReadOnlyList<LicenceCategory> categories, LicenceStatus? blame = null) =>
        new LicenceRules(Today).Record(person, categories, YearsAgo(2, 25), blame, forLife: false);

    public TaxRecord Taxed(long income, long withheldMore) =>
        new TaxRules(Today).Record(YearsAgo(0, 220), income, withheldMore, TaxStatus.Settled);

    public StudentLoanRecord Lent(Person person, int age, long baht) =>
        new LoanRules(Today).Record(new DateOnly(person.Born.Year + age, 6, 18), baht, isLate: true, person.Number);

    /// <summary>Somebody whom the partners have met.</summary>
    public static Person Met(int number, Life life) =>
        Registry.Of(number, life) with { InSharedProfile = true, HasPhone = true };

    public static PartialDate Year(int year) =>
        PartialDate.TryCreate(year, null, null, out var date) ? date : throw new ArgumentOutOfRangeException(nameof(year));

    private static NationalIdCategory Usual(DateOnly born) => born >= LifeMaker.NumbersFromBirth
        ? NationalIdCategory.BirthNotifiedInTime
        : NationalIdCategory.RegisteredBefore1984;
}
