namespace ServiceHub.Data.Citizens;

public enum AddressUse
{
    Registered,
    Current,
}
