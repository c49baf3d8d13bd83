using ServiceHub.Sandbox.People.Holdings;
using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Sandbox.Tests.People.Registers;

public sealed class LoanRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    [Theory]
    [InlineData(2025, false, StudentLoanStatus.Studying, 150_000, "2031-07-05")]
    [InlineData(2015, false, StudentLoanStatus.Repaying, 90_000, "2027-07-05")]
    [InlineData(2015, true, StudentLoanStatus.Overdue, 100_000, "2026-07-05")]
    [InlineData(2001, false, StudentLoanStatus.Closed, 0, null)]
    public void An_account_follows_the_calendar(int year, bool isLate, StudentLoanStatus status, long owed, string? due)
    {
        var loan = new LoanRules(Today).Record(new DateOnly(year, 6, 18), 150_000, isLate, 7);

        (loan.Status, loan.OwedSatang, loan.NextDueOn?.ToString("O")).ShouldBe((status, owed * 100, due));
    }

    [Fact]
    public void Borrowers_are_those_who_studied_since_the_fund_began()
    {
        var borrowers = Everybody.People.Where(person => Everybody.Population.Office.StudentLoan(person) is not null).ToList();

        borrowers.Count.ShouldBeGreaterThan(Everybody.People.Count / 20);
        borrowers.ShouldAllBe(person => person.BirthDate.Year >= 1978 && person.BirthDate.Year <= 2008 && person.DeceasedOn == null);
    }
}
