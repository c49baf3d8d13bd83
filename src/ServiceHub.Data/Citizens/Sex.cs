namespace ServiceHub.Data.Citizens;

public enum Sex
{
    Male,
    Female,
    Unknown,
}
