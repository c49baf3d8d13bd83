namespace ServiceHub.Sandbox.People;

internal static class Ages
{
    /// <summary>Whole years; who was born on 29 February has a birthday on the 28th in other years.</summary>
    public static int On(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return day < born.AddYears(years) ? years - 1 : years;
    }
}
