using System.Globalization;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Who is registered as disabled: everybody whom the welfare register pays the disability allowance, and others who are entered
/// under another help; in all about 2.2 of 66 million, half of them by movement or body and most past sixty (Department of
/// Empowerment of Persons with Disabilities, figures of 2023, rounded). A card is valid for eight years. The allowance is 800 baht a
/// month, 1,000 for minors (cabinet resolution of 28 January 2020).
/// </summary>
internal sealed class DisabilityRules(DateOnly today)
{
    private const int CardYears = 8;
    private const long Stride = 7_654_321;

    private static readonly (DisabilityType Type, int PerMille)[] Shares =
    [
        (DisabilityType.MovementOrBody, 510), (DisabilityType.HearingOrCommunication, 190), (DisabilityType.Seeing, 85),
        (DisabilityType.MentalOrBehaviour, 85), (DisabilityType.Intellectual, 75), (DisabilityType.Autism, 30), (DisabilityType.Learning, 25),
    ];

    private static readonly Weighted<DisabilityType> Types = new([.. Shares.Select(share => share.Type)], type => Shares.Single(share => share.Type == type).PerMille);

    public DisabilityRecord? Draw(Person person, Chance chance)
    {
        if (!person.IsThai || person.DeceasedOn is not null)
        {
            return null;
        }
        var age = Ages.On(person.Born, today);
        var helped = person.Welfare?.Category == WelfareCategory.DisabilityAllowance;
        if (!helped && !chance.PerMille(age >= 60 ? 70 : 4))
        {
            return null;
        }
        var earliest = today.AddYears(-CardYears).AddDays(1);
        var issued = chance.Between(person.Born > earliest ? person.Born : earliest, today);
        var draws = helped || chance.PerMille(850);
        return Record(
            person, Types.Draw(chance), 1 + chance.Below(5), issued, chance.PerMille(150) ? null : issued.AddYears(CardYears).AddDays(-1), draws ? Allowance(age) : 0);
    }

    public static DisabilityRecord Record(Person person, DisabilityType type, int level, DateOnly issued, DateOnly? expires, int allowanceSatang) =>
        new(person.Name, type, level, CardNumber(person.Number), issued, expires, allowanceSatang);

    public static int Allowance(int age) => age < 18 ? 100_000 : 80_000;

    private static string CardNumber(int number) =>
        ((number + 1) * Stride % 10_000_000_000).ToString("D10", CultureInfo.InvariantCulture);
}
