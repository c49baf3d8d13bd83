using System.Globalization;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Agencies.WelfareRegister;

/// <summary>The welfare register's lines: who gets which help.</summary>
internal static class WelfareFile
{
    private const int TitleWidth = 20;
    private const int NameWidth = 40;
    private const int LargestHousehold = 99;

    public static RegisterFile File { get; } = new("WELFARE", "WELFARE-REGISTER");

    public static IEnumerable<string> Details(IEnumerable<Person> people) =>
        people.Where(person => person is { Welfare: not null, NationalId: not null }).Select(person => Detail(person, person.Welfare!));

    private static string Detail(Person person, WelfareRecord welfare) => string.Concat(
        person.NationalId!.Value.Digits,
        RegisterFile.Padded(welfare.Name.Title.Th, TitleWidth),
        RegisterFile.Padded(welfare.Name.Given.Th, NameWidth),
        RegisterFile.Padded(welfare.Name.Family?.Th, NameWidth)) + string.Concat(
        ThaiDate.DayFirst(welfare.BirthDate),
        ((int)welfare.Category).ToString("D2", CultureInfo.InvariantCulture),
        ThaiDate.DayFirst(welfare.RegisteredOn),
        Math.Min(welfare.HouseholdSize, LargestHousehold).ToString("D2", CultureInfo.InvariantCulture));
}
