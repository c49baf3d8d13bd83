namespace ServiceHub.Sandbox.People;

public enum MembershipStatus
{
    Active,
    Lapsed,
    Pensioner,
    Ended,
}
