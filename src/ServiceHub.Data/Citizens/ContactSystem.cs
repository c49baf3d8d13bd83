namespace ServiceHub.Data.Citizens;

public enum ContactSystem
{
    Phone,
    Email,
    Line,
}
