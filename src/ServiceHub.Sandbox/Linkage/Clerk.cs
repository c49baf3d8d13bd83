using System.Globalization;
using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Linkage;

/// <summary>Writes one person down as one register after the other would.</summary>
internal sealed class Clerk(Person person, IReadOnlyList<Person> people, Chance chance)
{
    private const int BuddhistEra = 543;

    /// <summary>The shares of registers, in thousandths, that have each fault.</summary>
    private const int InLatin = 90, Misspelt = 90, OtherFamily = 60, OtherGiven = 15, NoFamily = 15, WithTitle = 120;
    private const int NoBirthDate = 40, NoDay = 50, FirstOfYear = 15, Swapped = 20, DigitSlip = 30, WrongEra = 20, CommonEra = 200;
    private const int NoSex = 60, NoPhone = 350, OtherPhone = 100, Moved = 120, NoAddress = 60, NoPart = 40;

    public IReadOnlyList<string> Write()
    {
        var latin = Happens(InLatin);
        var home = Happens(Moved) ? chance.Pick(people).Household.Address : person.Household.Address;
        home = Happens(NoAddress) ? null : home;
        return
        [
            person.Number.ToString(CultureInfo.InvariantCulture),
            GivenName(latin),
            FamilyName(latin),
            Happens(NoBirthDate) ? "" : BirthDate(),
            Happens(NoSex) ? "" : person.Sex == Sex.Male ? "ชาย" : "หญิง",
            Phone(),
            Place(home is null ? null : new(home.HouseNumber, home.HouseNumber), latin),
            Place(home?.Subdistrict, latin),
            Place(home?.District.Name, latin),
            Place(home?.Province.Name, latin),
            home is null || Happens(NoPart) ? "" : home.PostalCode,
        ];
    }

    private bool Happens(int perMille) => chance.PerMille(perMille);

    private string GivenName(bool latin)
    {
        var name = Happens(OtherGiven) ? chance.Pick(people).Name : person.Name;
        var title = Happens(WithTitle) ? (latin ? $"{name.Title.En} " : name.Title.Th) : "";
        return title + Spelt(name.Given, latin);
    }

    private string FamilyName(bool latin)
    {
        var name = Happens(OtherFamily) ? person.FormerName?.Name.Family ?? chance.Pick(people).Name.Family : person.Name.Family;
        return name is null || Happens(NoFamily) ? "" : Spelt(name, latin);
    }

    private string Spelt(LocalizedText name, bool latin) => latin
        ? Spelling.Transliterated(name.En ?? "", chance)
        : Happens(Misspelt) ? Spelling.Misspelt(name.Th ?? "", chance) : name.Th ?? "";

    private string Place(LocalizedText? name, bool latin) => name is null || Happens(NoPart) ? "" : (latin ? name.En : name.Th) ?? "";

    private string Phone() => Happens(NoPhone) ? ""
        : ((Happens(OtherPhone) ? chance.Pick(people).Phone : person.Phone) ?? "").Replace("+66", "0", StringComparison.Ordinal);

    private string BirthDate()
    {
        var (year, month, day) = (person.BirthDate.Year, person.BirthDate.Month ?? 0, person.BirthDate.Day ?? 0);
        if (Happens(FirstOfYear))
        {
            (month, day) = (1, 1);
        }
        if (Happens(NoDay))
        {
            day = 0;
        }
        if (Happens(Swapped) && day is > 0 and <= 12)
        {
            (month, day) = (day, month);
        }
        if (Happens(DigitSlip))
        {
            year += chance.Pick([-10, -2, -1, 1, 2, 10]);
        }
        // As a clerk errs who takes a year of one era for the other's.
        year += Happens(WrongEra) ? chance.Pick([-BuddhistEra, BuddhistEra]) : 0;
        return Happens(CommonEra)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}")
            : string.Create(CultureInfo.InvariantCulture, $"{day:D2}/{month:D2}/{year + BuddhistEra:D4}");
    }
}
