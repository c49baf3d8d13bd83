using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Holdings;
using ServiceHub.Sandbox.People.Names;
using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Sandbox.People.Personas;

/// <summary>Personas for the registers that came later; with homes and chance of their own, so that the first cast stays as it is.</summary>
internal sealed class SecondCast(World world, int seed)
{
    /// <summary>The households of both casts; the others are numbered from here.</summary>
    public const int LastHousehold = Cast.Households + 5;

    private readonly Stage _stage = new(world, new Chance(seed, -2));

    /// <param name="first">How many people there are before.</param>
    public IEnumerable<Persona> Make(int first) => Roles().Select((role, place) => new Persona(role.Key, new(role.Th, role.En), role.Play(first + place)));

    private IEnumerable<(string Key, string Th, string En, Func<int, Person> Play)> Roles() =>
    [
        ("agencies-disagree", "ประกันสังคมบันทึกวันเกิดและนามสกุลไม่ตรงกับบัตร และทะเบียนบ้านมีที่อยู่ใหม่กว่าบัตร",
            "Social security has another birth date and surname than the card, the house registration a newer address.", AgenciesDisagree),
        ("land-owner", "มีโฉนดที่ดินเจ็ดแปลง ต้องอ่านสามหน้า",
            "Owns seven parcels of land, which come on three pages.", LandOwner),
        ("disabled", "คนพิการทางการเคลื่อนไหว ได้รับเบี้ยความพิการ",
            "Is disabled by movement and draws the disability allowance.", Disabled),
        ("suspended-licence", "ถูกพักใช้ใบอนุญาตขับรถ และค้างชำระเงินกู้ยืมเพื่อการศึกษา",
            "The driving licence is suspended, and the student loan is overdue.", SuspendedLicence),
        ("name-changed-twice", "เปลี่ยนชื่อตัว แล้วเปลี่ยนนามสกุลเมื่อสมรส",
            "Changed her given name, and later her surname on marriage.", NameChangedTwice),
    ];

    private Person AgenciesDisagree(int number)
    {
        var home = _stage.Home(Cast.Households, "41", "Ban Dung", new("ศรีสมบูรณ์", "Sisombun"));
        var life = _stage.Enter(Titles.Mrs, "วิไลวรรณ", "Wilaiwan", new(_stage.Today.Year - 55, 5, 12), home);
        var former = life.Name with { Title = Titles.Miss, Family = new("ภูผาทอง", "Phuphathong") };
        var married = _stage.YearsAgo(12, 70);
        var person = Stage.Met(number, life with { FormerName = new FormerName(former, married.AddDays(-1)) }) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(4, 100)),
            SocialSecurity = _stage.Insured(life, 39, MembershipStatus.Active, new(2009, 6, 1)) with
            {
                Name = former,
                BirthDate = PartialDate.From(life.Born.AddYears(1)),
            },
            HealthCoverage = _stage.Covered(life, HealthScheme.Sss, new(2009, 6, 1)),
        };
        var drawn = _stage.Drawn(person);
        var newHome = _stage.Home(Cast.Households, "20", "Bang Lamung", null).Address!;
        return person with
        {
            Staged = drawn with
            {
                House = drawn.House! with
                {
                    HouseCode = HouseRules.Code(Cast.Households, newHome),
                    Address = newHome,
                    MovedInOn = _stage.Today.AddDays(-40),
                },
            },
        };
    }

    private Person LandOwner(int number)
    {
        var home = _stage.Home(Cast.Households + 1, "72", "U Thong", new("แสงสุวรรณ", "Saengsuwan"));
        var life = _stage.Enter(Titles.Mr, "ประเสริฐ", "Prasoet", _stage.YearsAgo(63, 140), home);
        var person = Stage.Met(number, life) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(3, 12)),
            HealthCoverage = _stage.Covered(life, HealthScheme.Ucs, new(2002, 11, 19)),
            Welfare = Stage.Helped(life, WelfareCategory.ElderlyAllowance, _stage.YearsAgo(3, 100)),
        };
        return person with { Staged = _stage.Drawn(person) with { LandTitles = _stage.Landed(person, 7) } };
    }

    private Person Disabled(int number)
    {
        var home = _stage.Home(Cast.Households + 2, "57", "Phan", new("คำแก้ว", "Khamkaeo"));
        var life = _stage.Enter(Titles.Miss, "กนกวรรณ", "Kanokwan", _stage.YearsAgo(34, 60), home);
        var person = Stage.Met(number, life) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(1, 45)),
            HealthCoverage = _stage.Covered(life, HealthScheme.Ucs, new(2003, 1, 15)),
            Welfare = Stage.Helped(life, WelfareCategory.DisabilityAllowance, _stage.YearsAgo(9, 10)),
        };
        var issued = _stage.YearsAgo(1, 20);
        return person with
        {
            Staged = _stage.Drawn(person) with
            {
                Disability = DisabilityRules.Record(
                    person, DisabilityType.MovementOrBody, 3, issued, issued.AddYears(8).AddDays(-1), DisabilityRules.Allowance(34)),
                DrivingLicence = null,
            },
        };
    }

    private Person SuspendedLicence(int number)
    {
        var home = _stage.Home(Cast.Households + 3, "12", "Pak Kret", new("วงศ์ไพบูลย์", "Wongphaibun"));
        var life = _stage.Enter(Titles.Mr, "ธนากร", "Thanakon", _stage.YearsAgo(29, 77), home);
        var employedOn = _stage.YearsAgo(6, 3);
        var person = Stage.Met(number, life) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(5, 8)),
            SocialSecurity = _stage.Insured(life, 33, MembershipStatus.Active, employedOn),
            HealthCoverage = _stage.Covered(life, HealthScheme.Sss, employedOn),
            HasEmail = true,
        };
        return person with
        {
            Staged = _stage.Drawn(person) with
            {
                DrivingLicence = _stage.Drives(person, [LicenceCategory.PrivateCar, LicenceCategory.PublicCar], LicenceStatus.Suspended),
                Tax = _stage.Taxed(298_000, 0),
                StudentLoan = _stage.Lent(person, 18, 180_000),
            },
        };
    }

    private Person NameChangedTwice(int number)
    {
        var home = _stage.Home(Cast.Households + 4, "60", "Takhli", new("เกษมสุข", "Kasemsuk"));
        var life = _stage.Enter(Titles.Mrs, "ณิชาภา", "Nichapha", _stage.YearsAgo(41, 33), home);
        var (renamed, married) = (_stage.YearsAgo(15, 20), _stage.YearsAgo(6, 130));
        var second = life.Name with { Title = Titles.Miss, Family = new("พรหมมา", "Phromma") };
        var first = second with { Given = new("สมหญิง", "Somying") };
        var person = Stage.Met(number, life with { FormerName = new FormerName(second, married.AddDays(-1)) }) with
        {
            IdentityCard = Stage.Card(life, married.AddDays(12)),
            HealthCoverage = _stage.Covered(life, HealthScheme.Csmbs, _stage.YearsAgo(14)),
        };
        return person with
        {
            Staged = _stage.Drawn(person) with
            {
                NameChanges =
                [
                    new(renamed, NameChangeKind.Given, first, second),
                    new(married, NameChangeKind.FamilyByMarriage, second, person.Name),
                ],
                EarlierCards =
                [
                    new(1, life.Born.AddYears(15).AddDays(10), life.Born.AddYears(21).AddDays(20), CardEnd.Expired),
                    new(2, life.Born.AddYears(21).AddDays(20), renamed.AddDays(6), CardEnd.NameChanged),
                    new(3, renamed.AddDays(6), married.AddDays(12), CardEnd.NameChanged),
                ],
            },
        };
    }
}
