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
        var of = person.Born.AddYears(Adult);
        var last = person.FormerName?.LastUsedOn ?? person.DeceasedOn ?? today;
        if (person.NationalId is null || person.Name.Family is null)
        {
            return [];
        }
        List<NameChangeRecord> changes = [];
        var before = person.FormerName?.Name ?? person.Name;
        if (last > of && chance.PerMille(30))
        {
            var other = before with { Given = givenNames.Draw(person.Sex, person.Born.Year, chance) };
            if (other != before)
            {
                changes.Add(new(chance.Between(of, last), NameChangeKind.Given, other, before));
            }
        }
        if (person.FormerName is { } former)
        {
            changes.Add(new(former.LastUsedOn.AddDays(1), NameChangeKind.FamilyByMarriage, former.Name, person.Name));
        }
        else if (changes.Count == 0 && person.Sex == Sex.Female && last.AddDays(-400) > of && chance.PerMille(25))
        {
            var husbands = person.Name with { Family = familyNames.Draw(chance) };
            var married = chance.Between(of, last.AddDays(-400));
            changes.Add(new(married, NameChangeKind.FamilyByMarriage, person.Name, husbands));
            changes.Add(new(chance.Between(married.AddDays(200), last), NameChangeKind.FamilyByDivorce, husbands, person.Name));
        }
        return changes;
    }
}
