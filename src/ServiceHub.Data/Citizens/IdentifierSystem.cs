namespace ServiceHub.Data.Citizens;

public enum IdentifierSystem
{
    NationalId,
    Passport,
    Temporary,
}
