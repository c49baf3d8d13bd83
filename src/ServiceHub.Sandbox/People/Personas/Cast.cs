using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Holdings;
using ServiceHub.Sandbox.People.Names;
using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Sandbox.People.Personas;

/// <summary>The people worth looking up: hard cases that every part of the hub must answer rightly.</summary>
internal sealed class Cast
{
    /// <summary>How many households these personas fill; the others are numbered from here.</summary>
    public const int Households = 9;

    private readonly Stage _stage;
    private readonly Household _chaidi;
    private readonly Household _thongsuk;

    public Cast(World world, int seed)
    {
        _stage = new Stage(world, new Chance(seed, -1));
        _chaidi = _stage.Home(0, "50", "San Sai", new("ใจดี", "Chaidi"), size: 3);
        // Mother and son, of whom the son has died.
        _thongsuk = _stage.Home(1, "40", "Ban Phai", new("ทองสุข", "Thongsuk"), size: 1);
    }

    public IReadOnlyList<Persona> Make()
    {
        List<Persona> personas = [];
        foreach (var (key, th, en, play) in Roles())
        {
            personas.Add(new Persona(key, new LocalizedText(th, en), play(personas.Count)));
        }
        return personas;
    }

    private IEnumerable<(string Key, string Th, string En, Func<int, Person> Play)> Roles() =>
    [
        ("ordinary", "คนธรรมดาที่ทุกหน่วยงานรู้จัก",
            "An ordinary person whom every agency knows.", Ordinary),
        ("no-national-id", "ไม่มีเลขประจำตัวประชาชน มีเพียงข้อมูลกลางที่รู้จัก",
            "Has no national ID at all; only the shared profile knows him.", NoNationalId),
        ("without-civil-status", "ไม่มีสถานะทางทะเบียน เลขประจำตัวขึ้นต้นด้วย 0",
            "Without civil status: the national ID begins with 0.", WithoutCivilStatus),
        ("birth-month-unknown", "ไม่ทราบเดือนและวันเกิด",
            "Month and day of birth are unknown.", BirthMonthUnknown),
        ("deceased", "เสียชีวิตแล้ว บัตรถูกยกเลิกและสิทธิรักษาพยาบาลสิ้นสุด",
            "Died this year: the card is cancelled and the coverage has ended.", Deceased),
        ("expired-card", "บัตรประจำตัวประชาชนหมดอายุ",
            "The identity card has expired.", ExpiredCard),
        ("lost-card", "แจ้งบัตรประจำตัวประชาชนหาย",
            "The identity card was reported lost.", LostCard),
        ("changed-surname", "เปลี่ยนนามสกุลหลังสมรส ประกันสังคมยังใช้นามสกุลเดิม",
            "Changed her surname on marriage; social security still has the former one.", ChangedSurname),
        ("birth-dates-disagree", "ทะเบียนบัตรกับประกันสังคมบันทึกวันเกิดไม่ตรงกัน",
            "The identity-card registry and social security disagree on his birth date.", BirthDatesDisagree),
        ("welfare-only", "มีเพียงทะเบียนสวัสดิการที่รู้จัก",
            "Only the welfare register knows her; not even the shared profile does.", WelfareOnly),
        ("hundred-years", "อายุครบ 100 ปี",
            "Is one hundred years old.", HundredYears),
        ("newborn", "เพิ่งเกิด ยังไม่มีบัตรประจำตัวประชาชน",
            "Born a few days ago; has no identity card yet.", Newborn),
    ];

    private Person Ordinary(int number)
    {
        var life = _stage.Enter(Titles.Mr, "สมชาย", "Somchai", new(_stage.Today.Year - 45, 7, 14), _chaidi) with { IsHead = true };
        var employedOn = _stage.YearsAgo(20, 80);
        var person = Stage.Met(number, life) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(3, 40)),
            SocialSecurity = _stage.Insured(life, 33, MembershipStatus.Active, employedOn),
            HealthCoverage = _stage.Covered(life, HealthScheme.Sss, employedOn),
            Welfare = Stage.Helped(life, WelfareCategory.StateWelfareCard, new(2022, 9, 20)),
            HasEmail = true,
        };
        return person with
        {
            Staged = _stage.Drawn(person) with
            {
                LandTitles = _stage.Landed(person, 1),
                DrivingLicence = _stage.Drives(person, [LicenceCategory.PrivateCar, LicenceCategory.PrivateMotorcycle]),
                Tax = _stage.Taxed(612_000, 3_250),
            },
        };
    }

    private Person NoNationalId(int number) => Stage.Met(number, new Life
    {
        NationalId = null,
        Sex = Sex.Male,
        Born = new(_stage.Today.Year - 52, 1, 1),
        BirthDate = Stage.Year(_stage.Today.Year - 52),
        Name = new PersonName(Titles.Mr, new("บุญส่ง", "Bunsong"), null),
        Household = new Household(2, null, null, 1),
        IsHomeless = true,
    }) with
    { HasPhone = false };

    private Person WithoutCivilStatus(int number)
    {
        var home = _stage.Home(3, "63", "Mae Sot", null);
        var life = _stage.Enter(
            Titles.Miss, "แสงดาว", "Saengdao", _stage.YearsAgo(24, 100), home, NationalIdCategory.WithoutCivilStatus);
        return Stage.Met(number, life) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(4, 10)),
            HealthCoverage = _stage.Covered(life, HealthScheme.Stp, new(2015, 4, 21)),
        };
    }

    private Person BirthMonthUnknown(int number)
    {
        var home = _stage.Home(4, "33", "Khukhan", new("บุญมา", "Bunma"));
        var born = new DateOnly(_stage.Today.Year - 78, 1, 1);
        var life = _stage.Enter(Titles.Mrs, "ทองใส", "Thongsai", born, home, NationalIdCategory.EnteredLater) with
        {
            BirthDate = Stage.Year(born.Year),
        };
        return Stage.Met(number, life) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(6)),
            HealthCoverage = _stage.Covered(life, HealthScheme.Ucs, new(2002, 11, 19)),
            Welfare = Stage.Helped(life, WelfareCategory.ElderlyAllowance, new(2009, 4, 16)),
        };
    }

    private Person Deceased(int number)
    {
        var life = _stage.Enter(Titles.Mr, "ประสิทธิ์", "Prasit", _stage.YearsAgo(71, 33), _thongsuk) with
        {
            DeceasedOn = _stage.Today.AddDays(-75),
        };
        return Stage.Met(number, life) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(5), CardStatus.Cancelled),
            SocialSecurity = _stage.Insured(life, 39, MembershipStatus.Ended, new(1998, 7, 1)),
            HealthCoverage = _stage.Covered(life, HealthScheme.Sss, new(1998, 7, 1)),
        };
    }

    private Person ExpiredCard(int number)
    {
        var home = _stage.Home(5, "90", "Hat Yai", new("แก้วมณี", "Kaeomani"));
        var life = _stage.Enter(Titles.Mr, "วิชัย", "Wichai", _stage.YearsAgo(55, 200), home);
        return Stage.Met(number, life) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(10), CardStatus.Expired),
            SocialSecurity = _stage.Insured(life, 40, MembershipStatus.Lapsed, new(2014, 8, 4)),
            HealthCoverage = _stage.Covered(life, HealthScheme.Ucs, new(2003, 2, 10)),
        };
    }

    private Person LostCard(int number)
    {
        var home = _stage.Home(6, "20", "Si Racha", new("รุ่งเจริญ", "Rungcharoen"));
        var life = _stage.Enter(Titles.Miss, "ณัฐธิดา", "Natthathida", _stage.YearsAgo(27, 20), home);
        var employedOn = _stage.YearsAgo(4, 12);
        return Stage.Met(number, life) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(2, 90), CardStatus.Lost),
            SocialSecurity = _stage.Insured(life, 33, MembershipStatus.Active, employedOn),
            HealthCoverage = _stage.Covered(life, HealthScheme.Sss, employedOn),
            HasEmail = true,
        };
    }

    private Person ChangedSurname(int number)
    {
        var life = _stage.Enter(Titles.Mrs, "สุภาพร", "Suphaphon", _stage.YearsAgo(37, 150), _chaidi);
        var former = life.Name with { Title = Titles.Miss, Family = new("จันทร์โชติ", "Chanchot") };
        var married = _stage.YearsAgo(6, 15);
        var employedOn = _stage.YearsAgo(14, 60);
        return Stage.Met(number, life with { FormerName = new FormerName(former, married.AddDays(-1)) }) with
        {
            IdentityCard = Stage.Card(life, married.AddDays(5)),
            SocialSecurity = _stage.Insured(life, 33, MembershipStatus.Active, employedOn) with { Name = former },
            HealthCoverage = _stage.Covered(life, HealthScheme.Sss, employedOn),
            HasEmail = true,
        };
    }

    private Person BirthDatesDisagree(int number)
    {
        var home = _stage.Home(7, "30", "Pak Chong", new("พูลสวัสดิ์", "Phunsawat"));
        var year = _stage.Today.Year - 58;
        var life = _stage.Enter(Titles.Mr, "เกรียงไกร", "Kriangkrai", new(year, 4, 9), home);
        var dayAndMonthSwapped = PartialDate.From(new DateOnly(year, 9, 4));
        return Stage.Met(number, life) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(5, 25)),
            SocialSecurity = _stage.Insured(life, 39, MembershipStatus.Active, new(2016, 3, 1)) with { BirthDate = dayAndMonthSwapped },
            HealthCoverage = _stage.Covered(life, HealthScheme.Sss, new(2016, 3, 1)),
        };
    }

    private Person WelfareOnly(int number)
    {
        var home = _stage.Home(8, "96", "Tak Bai", new("มณีดี", "Manidi"));
        var life = _stage.Enter(
            Titles.Mrs, "บัวผัน", "Buaphan", _stage.YearsAgo(66, 120), home, NationalIdCategory.EnteredLater);
        return Registry.Of(number, life) with
        {
            Welfare = Stage.Helped(life, WelfareCategory.HomelessAssistance, _stage.YearsAgo(2, 30)),
            Staged = PersonHoldings.None,
        };
    }

    private Person HundredYears(int number)
    {
        var life = _stage.Enter(Titles.Mrs, "จำปี", "Champi", _stage.YearsAgo(100, 40), _thongsuk);
        return Stage.Met(number, life) with
        {
            IdentityCard = Stage.Card(life, _stage.YearsAgo(22)),
            HealthCoverage = _stage.Covered(life, HealthScheme.Ucs, new(2002, 11, 19)),
            Welfare = Stage.Helped(life, WelfareCategory.ElderlyAllowance, new(2009, 4, 1)),
            HasPhone = false,
        };
    }

    private Person Newborn(int number)
    {
        var life = _stage.Enter(Titles.Girl, "ไอลดา", "Ailada", _stage.Today.AddDays(-6), _chaidi);
        return Stage.Met(number, life) with
        {
            HealthCoverage = _stage.Covered(life, HealthScheme.Ucs, life.Born),
            HasPhone = false,
        };
    }
}
