namespace ServiceHub.Sandbox.People;

public enum CardStatus
{
    Active = 0,
    Expired = 1,
    Lost = 2,
    Cancelled = 3,
}
