using System.Globalization;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Who borrowed for their studies: the fund began to lend in 1996, four years of study and two of grace go before 15 instalments, each
/// due on 5 July (Student Loan Fund Act B.E. 2541 and the fund's rules). How many did, and how much, are the sandbox's own figures.
/// </summary>
internal sealed class LoanRules(DateOnly today)
{
    private const int FirstYear = 1996;
    private const int Age = 18;
    private const int Study = 4;
    private const int Grace = 2;
    private const int Instalments = 15;
    private const long Baht = 100;

    public StudentLoanRecord? Draw(Person person, Chance chance)
    {
        var year = person.Born.Year + Age;
        return !person.IsThai || person.DeceasedOn is not null || year < FirstYear || person.Born.AddYears(Age + 1) > today || !chance.PerMille(280)
            ? null
            : Record(new DateOnly(year, 6, 1).AddDays(chance.Below(90)), 60_000 + 500 * chance.Below(400), isLate: chance.PerMille(250), person.Number);
    }

    /// <summary>The record of a contract; whole baht come in.</summary>
    public StudentLoanRecord Record(DateOnly signed, long lent, bool isLate, int number)
    {
        var firstDue = new DateOnly(signed.Year + Study + Grace, 7, 5);
        var due = Math.Clamp(today.Year - firstDue.Year + (today >= new DateOnly(today.Year, 7, 5) ? 1 : 0), 0, Instalments);
        // Who is late has left the last one out.
        var paid = isLate && due > 0 ? due - 1 : due;
        var owed = lent * Baht * (Instalments - paid) / Instalments;
        var status = owed == 0 ? StudentLoanStatus.Closed
            : paid < due ? StudentLoanStatus.Overdue
            : today < signed.AddYears(Study) ? StudentLoanStatus.Studying
            : StudentLoanStatus.Repaying;
        var contract = string.Create(CultureInfo.InvariantCulture, $"{(signed.Year + 543) % 100:D2}-{number % 10_000_000:D7}");
        return new(contract, status, lent * Baht, owed, signed, owed == 0 ? null : firstDue.AddYears(paid));
    }
}
