using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Who pays income tax: nearly all employees and one in seven of the others of working age. Rates, expenses and allowance after the
/// Revenue Code, sections 42 bis, 47 and 48, and the rates of 2017; returns are due by 31 March, online eight days later. Salaries are the sandbox's
/// own figures.
/// </summary>
internal sealed class TaxRules(DateOnly today)
{
    private const long Baht = 100;
    private const long MostExpenses = 100_000;
    private const long Allowance = 60_000;

    private static readonly (long From, int Percent)[] Bands =
    [
        (150_000, 5), (300_000, 10), (500_000, 15), (750_000, 20), (1_000_000, 25), (2_000_000, 30), (5_000_000, 35),
    ];

    // A return of last year can be expected from May on.
    private readonly int _year = today.Month >= 5 ? today.Year - 1 : today.Year - 2;

    public TaxRecord? Draw(Person person, Chance chance)
    {
        var age = Ages.On(person.Born, today);
        var employed = person.SocialSecurity is { Section: 33, Status: MembershipStatus.Active };
        if (person.NationalId is null || person.DeceasedOn is not null || age is < 20 or > 75 || !chance.PerMille(employed ? 930 : 140))
        {
            return null;
        }
        if (chance.PerMille(70))
        {
            return new TaxRecord(_year, null, 0, 0, 0, TaxStatus.NotFiled);
        }
        var income = 12 * DrawSalary(chance);
        var withheldMore = chance.PerMille(450) ? chance.Below(9_000) : 0;
        var filed = new DateOnly(_year + 1, 1, 5).AddDays(chance.Below(93));
        var status = chance.PerMille(30) ? TaxStatus.UnderReview : withheldMore > 0 && chance.PerMille(150) ? TaxStatus.RefundPending : TaxStatus.Settled;
        return Record(filed, income, withheldMore, status);
    }

    /// <summary>The record of a return; whole baht come in.</summary>
    public TaxRecord Record(DateOnly filed, long income, long withheldMore, TaxStatus status) =>
        new(_year, filed, income * Baht, Due(income) * Baht, withheldMore * Baht, status);

    /// <summary>The tax on a year's salary, in whole baht.</summary>
    public static long Due(long income)
    {
        var net = income - Math.Min(income / 2, MostExpenses) - Allowance;
        var due = 0L;
        for (var i = 0; i < Bands.Length; i++)
        {
            var upTo = i + 1 < Bands.Length ? Bands[i + 1].From : long.MaxValue;
            due += Math.Max(0, Math.Min(net, upTo) - Bands[i].From) * Bands[i].Percent / 100;
        }
        return due;
    }

    private static long DrawSalary(Chance chance) => 10_000 + chance.Below(15_000) + chance.Below(1000) switch
    {
        < 600 => 0,
        < 900 => chance.Below(30_000),
        < 985 => chance.Below(90_000),
        _ => chance.Below(400_000),
    };
}
