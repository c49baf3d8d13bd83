using ServiceHub.Sandbox.People.Holdings;
using ServiceHub.Sandbox.People.Names;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Which changes of name the population register has seen: of every former name that is known the marriage; of three in a hundred a
/// change of the given name before; of a few women that a husband's name was taken and given back.
/// </summary>
internal sealed class NameHistoryRules(DateOnly today, GivenNames givenNames, FamilyNames familyNames)
{
    private const int Adult = 20;

    public IReadOnlyList<NameChangeRecord> Draw(Person person, Chance chance)
    {
        if (person.NationalId is null || person.Name.Family is null)
        {
            return [];
        }
        var ofAge = person.Born.AddYears(Adult);
        var last = person.FormerName?.LastUsedOn ?? person.DeceasedOn ?? today;
        List<NameChangeRecord> changes = [];
        if (last > ofAge && chance.PerMille(30))
        {
            var name = person.FormerName?.Name ?? person.Name;
            var before = name with { Given = givenNames.Draw(person.Sex, person.Born.Year, chance) };
            changes.Add(new(chance.Between(ofAge, last), NameChangeKind.Given, before, name));
        }
        if (person.FormerName is { } former)
        {
            changes.Add(new(former.LastUsedOn.AddDays(1), NameChangeKind.FamilyByMarriage, former.Name, person.Name));
        }
        else if (changes.Count == 0)
        {
            changes.AddRange(DrawMarriage(person, ofAge, last, chance));
        }
        return changes;
    }

    private IEnumerable<NameChangeRecord> DrawMarriage(Person person, DateOnly ofAge, DateOnly last, Chance chance)
    {
        if (person.Sex == Sex.Male || last.AddDays(-400) <= ofAge || !chance.PerMille(25))
        {
            return [];
        }
        var husbands = person.Name with { Family = familyNames.Draw(chance) };
        var married = chance.Between(ofAge, last.AddDays(-400));
        return
        [
            new(married, NameChangeKind.FamilyByMarriage, person.Name, husbands),
            new(chance.Between(married.AddDays(200), last), NameChangeKind.FamilyByDivorce, husbands, person.Name),
        ];
    }
}
