using System.Globalization;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Who drives: motorcycles from 15, cars from 18, public cars and trucks from 22 (Motor Vehicle Act B.E. 2522, section 49; Land
/// Transport Act B.E. 2522). A licence ends on the fifth birthday after its issue; until October 2003 it could be issued for life.
/// How many hold one is the sandbox's own figure.
/// </summary>
internal sealed class LicenceRules(DateOnly today)
{
    private const int Years = 5;
    private const long Stride = 7_654_321;

    private static readonly DateOnly LastForLife = new(2003, 10, 23);

    public DrivingLicenceRecord? Draw(Person person, Chance chance)
    {
        var age = Ages.On(person.Born, today);
        if (person.NationalId is null || person.DeceasedOn is not null || (!person.IsThai && person.NationalId.Value.Category != Adapters.Values.NationalIdCategory.ResidentForeigner)
            || !chance.PerMille(Share(age)))
        {
            return null;
        }
        var categories = DrawCategories(age, chance);
        var ofAge = person.Born.AddYears(categories.Contains(LicenceCategory.PrivateMotorcycle) && categories.Count == 1 ? 15 : 18);
        if (ofAge < LastForLife && chance.PerMille(350))
        {
            return Record(person, categories, chance.Between(ofAge, LastForLife), DrawBlame(chance), forLife: true);
        }
        // One in ten has let it lapse.
        var latest = chance.PerMille(100) ? today.AddYears(-Years - 1) : today;
        var issued = chance.Between(latest.AddYears(-Years).AddDays(1), latest);
        return Record(person, categories, issued > ofAge ? issued : ofAge, DrawBlame(chance), forLife: false);
    }

    public DrivingLicenceRecord Record(
        Person person, IReadOnlyList<LicenceCategory> categories, DateOnly issued, LicenceStatus? blame, bool forLife)
    {
        DateOnly? expires = forLife ? null : person.Born.AddYears(Ages.On(person.Born, issued) + Years).AddDays(-1);
        var status = blame ?? (expires < today ? LicenceStatus.Expired : LicenceStatus.Valid);
        return new DrivingLicenceRecord(
            Number(person.Number), categories, issued, expires, status, status == LicenceStatus.Suspended ? today.AddDays(60) : null);
    }

    private static int Share(int age) => age switch
    {
        < 15 => 0,
        < 18 => 100,
        < 25 => 480,
        < 60 => 620,
        < 80 => 400,
        _ => 60,
    };

    private static List<LicenceCategory> DrawCategories(int age, Chance chance)
    {
        List<LicenceCategory> categories = [];
        if (age >= 18 && chance.PerMille(700))
        {
            categories.Add(LicenceCategory.PrivateCar);
        }
        if (categories.Count == 0 || chance.PerMille(600))
        {
            categories.Add(LicenceCategory.PrivateMotorcycle);
        }
        if (age >= 22 && chance.PerMille(50))
        {
            categories.Add(LicenceCategory.PublicCar);
        }
        if (age >= 22 && chance.PerMille(40))
        {
            categories.Add(LicenceCategory.Truck);
        }
        return categories;
    }

    private static LicenceStatus? DrawBlame(Chance chance) => chance.Below(1000) switch
    {
        < 8 => LicenceStatus.Suspended,
        < 10 => LicenceStatus.Revoked,
        _ => null,
    };

    private static string Number(int number) => ((number + 1) * Stride % 100_000_000).ToString("D8", CultureInfo.InvariantCulture);
}
