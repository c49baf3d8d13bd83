using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Places;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Who is insured. Of 66 million people about 12 million are employees (section 33), 1.8 million insure themselves after
/// employment (39), 11 million are informal workers (40) and 0.8 million draw a pension (Social Security Office, monthly figures
/// of 2024, rounded).
/// </summary>
internal sealed class InsuranceRules(DateOnly today, Employers employers, Hospitals hospitals)
{
    // The first day of contributions under the Act of B.E. 2533, and the day on which section 40 was opened to informal workers.
    private static readonly DateOnly FirstDay = new(1991, 3, 1);
    private static readonly DateOnly FirstDayOfSection40 = new(2011, 5, 1);

    public SocialSecurityRecord? Draw(Life life, Chance chance)
    {
        var age = life.AgeOn(today);
        if (life.NationalId is null || age < 15 || life.IsHomeless || !MayWork(life))
        {
            return null;
        }
        if (DrawInsurance(age, life.IsThai, chance) is not { } insurance)
        {
            return null;
        }
        var (section, status) = insurance;
        return Record(
            life,
            section,
            life.DeceasedOn is null ? status : MembershipStatus.Ended,
            DrawRegistration(life, section, chance),
            chance);
    }

    private SocialSecurityRecord Record(Life life, int section, MembershipStatus status, DateOnly registeredOn, Chance chance) => new(
        NameTold(life, registeredOn, chance),
        BirthDateTold(life, chance),
        section,
        status,
        registeredOn,
        section == 33 ? employers.Draw(chance) : null,
        // Section 40 pays no treatment: its members keep their other coverage.
        section == 40 ? null : HospitalOf(life, chance));

    private static bool MayWork(Life life) =>
        life.IsThai || life.Category is NationalIdCategory.TemporaryForeigner or NationalIdCategory.ResidentForeigner;

    private static (int Section, MembershipStatus Status)? DrawInsurance(int age, bool thai, Chance chance)
    {
        var roll = chance.Below(1000);
        return age switch
        {
            < 20 => roll < 90 ? (33, MembershipStatus.Active) : null,
            < 55 when thai => roll switch
            {
                < 320 => (33, MembershipStatus.Active),
                < 380 => (33, MembershipStatus.Lapsed),
                < 425 when age >= 25 => (39, MembershipStatus.Active),
                < 690 => (40, MembershipStatus.Active),
                < 730 => (40, MembershipStatus.Lapsed),
                _ => null,
            },
            < 55 => roll < 450 ? (33, MembershipStatus.Active) : null,
            < 65 => roll switch
            {
                < 110 => (33, MembershipStatus.Active),
                < 150 => (33, MembershipStatus.Pensioner),
                < 200 => (39, MembershipStatus.Active),
                < 400 => (40, MembershipStatus.Active),
                _ => null,
            },
            < 80 => roll < 40 ? (33, MembershipStatus.Pensioner) : null,
            _ => null,
        };
    }

    private DateOnly DrawRegistration(Life life, int section, Chance chance)
    {
        var (start, fromAge) = section switch
        {
            33 => (FirstDay, 18),
            39 => (FirstDay, 25),
            _ => (FirstDayOfSection40, 20),
        };
        var earliest = life.Born.AddYears(Math.Min(fromAge, life.AgeOn(today)));
        var last = life.DeceasedOn ?? today;
        return chance.Between(earliest > start ? earliest : start, last.AddDays(-30) > earliest ? last.AddDays(-30) : earliest);
    }

    private LocalizedText HospitalOf(Life life, Chance chance)
    {
        var district = life.Household.Address!.District;
        return chance.PerMille(600) ? hospitals.OfProvince(district.Province) : hospitals.OfDistrict(district);
    }

    /// <summary>Three in ten who changed their name after they registered have not told the office.</summary>
    private static PersonName NameTold(Life life, DateOnly registeredOn, Chance chance) =>
        life.FormerName is { } former && former.LastUsedOn >= registeredOn && chance.PerMille(300) ? former.Name : life.Name;

    /// <summary>Forms want a whole date: half of those who know only the year wrote 1 January. Some others were mistyped.</summary>
    private static PartialDate BirthDateTold(Life life, Chance chance)
    {
        if (life.BirthDate.Month is null || life.BirthDate.Day is null)
        {
            return chance.PerMille(500) ? PartialDate.From(life.Born) : life.BirthDate;
        }
        return chance.PerMille(5) ? PartialDate.From(Mistyped(life.Born, chance)) : life.BirthDate;
    }

    private static DateOnly Mistyped(DateOnly born, Chance chance) =>
        chance.PerMille(500) && born.Day <= 12 && born.Day != born.Month
            ? new DateOnly(born.Year, born.Day, born.Month)
            : born.AddYears(1);
}
