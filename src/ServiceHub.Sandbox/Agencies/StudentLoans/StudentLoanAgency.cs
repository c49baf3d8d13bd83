using System.Globalization;
using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Http;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.Agencies.StudentLoans;

/// <summary>
/// The Student Loan Fund: REST with an API key, one person at a time. No manifest describes it: it is there for who learns how an
/// agency joins.
/// </summary>
internal sealed class StudentLoanAgency : ISandboxAgency
{
    private const string Database = "student-loans.db";

    public string Name => "student-loans";

    public bool IsOverSocket => true;

    public bool IsPrepared(SandboxDirectory place) => File.Exists(place.At(Database));

    public void Prepare(SandboxDirectory place, KnownPeople known) => DocumentStore.Create(
        place.At(Database), (LoanEndpoint.Table, known.One(person => known.Office.StudentLoan(person) is { } loan ? Document(person, loan) : null)));

    public OpenAgency Open(SandboxDirectory place, TimeProvider time)
    {
        var key = Secret.Create();
        var store = new DocumentStore(place.At(Database));
        return new OpenAgency
        {
            Settings = new Dictionary<string, string> { ["ApiKey"] = key },
            Answer = new PostRoutes(new Dictionary<string, RequestDelegate> { ["/v1/accounts/query"] = new LoanEndpoint(store, key, time).AnswerAsync }).AnswerAsync,
            Store = store,
        };
    }

    private static LoanDocument Document(Person person, StudentLoanRecord loan) => new(
        person.NationalId!.Value.Digits,
        loan.ContractNumber,
        loan.Status switch
        {
            StudentLoanStatus.Studying => "กำลังศึกษา",
            StudentLoanStatus.Repaying => "ปกติ",
            StudentLoanStatus.Overdue => "ค้างชำระ",
            _ => "ปิดบัญชี",
        },
        Baht(loan.LentSatang),
        Baht(loan.OwedSatang),
        ThaiDate.Slashed(loan.SignedOn),
        loan.NextDueOn is { } due ? ThaiDate.Slashed(due) : "-");

    private static string Baht(long satang) => (satang / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
