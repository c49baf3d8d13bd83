using System.Globalization;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Holdings;
using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Sandbox.Agencies.WelfareRegister;

/// <summary>
/// The disability register's lines: the whole name in one field behind an abbreviated title, the card's number in Thai digits, and the
/// allowance of a month in satang, that is baht with two decimals and no point.
/// </summary>
internal static class DisabilityFile
{
    private const int NameWidth = 80;
    private const string ForLife = "99999999";

    public static RegisterFile File { get; } = new("DISABILITY", "DISABILITY-REGISTER");

    public static IEnumerable<string> Details(IEnumerable<Person> people, RecordOffice office) =>
        from person in people
        let disability = office.Disability(person)
        where disability is not null
        select Detail(person, disability);

    private static string Detail(Person person, DisabilityRecord disability) => string.Concat(
        person.NationalId!.Value.Digits,
        RegisterFile.Padded(Name(disability.Name), NameWidth),
        string.Create(CultureInfo.InvariantCulture, $"{(int)disability.Type:D1}{disability.Level:D1}"),
        ThaiDate.InThaiDigits(disability.CardNumber)) + string.Concat(
        ThaiDate.DayFirst(disability.IssuedOn),
        disability.ExpiresOn is { } last ? ThaiDate.DayFirst(last) : ForLife,
        disability.AllowanceSatang.ToString("D9", CultureInfo.InvariantCulture));

    private static string Name(PersonName name)
    {
        var given = Abbreviated(name.Title.Th!) + name.Given.Th;
        return name.Family is null ? given : $"{given} {name.Family.Th}";
    }

    private static string Abbreviated(string title) => title switch
    {
        "เด็กชาย" => "ด.ช.",
        "เด็กหญิง" => "ด.ญ.",
        "นางสาว" => "น.ส.",
        _ => title,
    };
}
