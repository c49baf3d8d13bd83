namespace ServiceHub.Sandbox.People.Holdings;

public enum LicenceStatus
{
    Valid,
    Expired,
    Suspended,
    Revoked,
}
