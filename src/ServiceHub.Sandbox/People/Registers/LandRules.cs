using System.Globalization;
using ServiceHub.Sandbox.People.Holdings;
using ServiceHub.Sandbox.People.Places;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Who owns land: three in ten Thais from 25 on, most of them one parcel near home, some many. Seven in ten parcels have the full
/// title. Foreigners own none (Land Code, section 86). The figures are the sandbox's own.
/// </summary>
internal sealed class LandRules(DateOnly today, Geography geography)
{
    private const int OwnersFrom = 25;
    private const int LargestField = 30 * 4000;
    private const int LargestPlot = 4000;

    private static readonly Weighted<int> Parcels = new([1, 2, 3, 4, 5, 6, 8], count => count switch { 1 => 60, 2 => 20, 3 => 9, 4 => 5, _ => 2 });

    public IReadOnlyList<LandTitleRecord> Draw(Person person, Chance chance)
    {
        if (!person.IsThai || person.DeceasedOn is not null || person.Household.Address is null
            || Ages.On(person.Born, today) < OwnersFrom || !chance.PerMille(300))
        {
            return [];
        }
        return Draw(person, Parcels.Draw(chance), chance);
    }

    public IReadOnlyList<LandTitleRecord> Draw(Person person, int parcels, Chance chance)
    {
        var titles = new LandTitleRecord[parcels];
        for (var i = 0; i < parcels; i++)
        {
            titles[i] = DrawTitle(person, chance);
        }
        return titles;
    }

    private LandTitleRecord DrawTitle(Person person, Chance chance)
    {
        var home = person.Household.Address!.District;
        var district = chance.PerMille(750) ? home : chance.Pick(geography.DistrictsOf(chance.PerMille(700) ? home.Province : geography.Draw(chance)));
        var town = district.Province.IsBangkok || chance.PerMille(400);
        var area = LandArea.Of(100 + chance.Below(town ? LargestPlot : LargestField));
        // A square wah is appraised at some hundred baht in the fields, at ten thousands in the capital; whole thousands of baht.
        var bahtPerWah = 100 + chance.Below(district.Province.IsBangkok ? 90_000 : town ? 12_000 : 900);
        var baht = Math.Max(1, (long)area.Total * bahtPerWah / 10 / 1000) * 1000;
        var denominator = chance.PerMille(750) ? 1 : 2 + chance.Below(3);
        return new LandTitleRecord(
            DrawType(chance),
            (1 + chance.Below(199_999)).ToString(CultureInfo.InvariantCulture),
            (1 + chance.Below(999)).ToString(CultureInfo.InvariantCulture),
            area,
            district,
            new LandShare(1, denominator),
            baht * 100,
            chance.Between(person.Born.AddYears(20), today));
    }

    private static DeedType DrawType(Chance chance) => chance.Below(100) switch
    {
        < 70 => DeedType.NorSor4Jor,
        < 90 => DeedType.NorSor3Kor,
        _ => DeedType.NorSor3,
    };
}
