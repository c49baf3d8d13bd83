namespace ServiceHub.Sandbox.People.Holdings;

public enum HouseRole
{
    Host,
    Resident,
}
