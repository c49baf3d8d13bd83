namespace ServiceHub.Sandbox.People.Holdings;

public enum StudentLoanStatus
{
    Studying,
    Repaying,
    Overdue,
    Closed,
}
