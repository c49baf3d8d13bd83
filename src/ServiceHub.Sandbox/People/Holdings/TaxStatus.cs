namespace ServiceHub.Sandbox.People.Holdings;

public enum TaxStatus
{
    Settled,
    RefundPending,
    UnderReview,
    NotFiled,
}
