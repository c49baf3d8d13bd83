using System.Globalization;
using System.Text;
using ServiceHub.Sandbox.Agencies.Files;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Holdings;
using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Sandbox.Agencies.DrivingLicence;

/// <summary>
/// The transport department's drop: CSV (RFC 4180) in UTF-8 with a byte-order mark, and beside it a control file of lines NAME=VALUE with the
/// number of rows and the sum of the licence numbers, which comes last and says that the CSV is whole. Dates are <c>dd/MM/yyyy</c> of
/// the Buddhist era; some offices write them in Thai digits.
/// </summary>
internal static class LicenceFile
{
    private const string Header = "pid,licence_no,full_name,categories,issued,expires,status,remark";
    private const string ForLife = "ตลอดชีพ";

    // Every fifth office writes Thai digits.
    private const int Offices = 5;

    private static readonly DatedFile Rows = new("LICENCES", ".csv");
    private static readonly DatedFile Control = new("LICENCES", ".ctl");

    public static void Create(string folder, IEnumerable<Person> people, RecordOffice office, DateOnly today)
    {
        var (rows, total) = (0, 0L);
        Rows.Drop(folder, today, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
            writer.WriteLine(Header);
            foreach (var person in people)
            {
                if (office.DrivingLicence(person) is { } licence)
                {
                    writer.WriteLine(Row(person, licence));
                    rows++;
                    total += long.Parse(licence.Number, CultureInfo.InvariantCulture);
                }
            }
        });
        DropControl(folder, today, new LicenceControl(rows, total, ThaiDate.Slashed(today)));
    }

    /// <summary>Drops the same drivers again, as of today, when the last file is a month old.</summary>
    public static void DropWhenDue(string folder, DateOnly today)
    {
        if (Control.Due(folder, today) is not { } last)
        {
            return;
        }
        var control = LicenceControl.Parse(File.ReadAllText(last));
        var rows = File.ReadAllBytes(Path.ChangeExtension(last, ".csv"));
        Rows.Drop(folder, today, stream => stream.Write(rows));
        DropControl(folder, today, control with { Created = ThaiDate.Slashed(today) });
        File.Delete(last);
        File.Delete(Path.ChangeExtension(last, ".csv"));
    }

    private static void DropControl(string folder, DateOnly today, LicenceControl control) =>
        Control.Drop(folder, today, stream => stream.Write(Encoding.ASCII.GetBytes(control.ToString())));

    private static string Row(Person person, DrivingLicenceRecord licence)
    {
        var thai = person.Number % Offices == 0;
        return string.Join(',',
        [
            person.NationalId!.Value.Digits,
            licence.Number,
            Quoted(Name(person.Name)),
            string.Join(';', licence.Categories.Select(Code)),
            Date(licence.IssuedOn, thai),
            licence.ExpiresOn is { } last ? Date(last, thai) : ForLife,
            Code(licence.Status),
            licence.SuspendedUntil is { } end ? Quoted($"พักใช้ถึง {Date(end, thai)}, ดู \"คำสั่งพักใช้\"") : "",
        ]);
    }

    private static string Name(PersonName name) =>
        name.Family is { } family ? $"{family.Th}, {name.Title.Th}{name.Given.Th}" : name.Full.Th!;

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Date(DateOnly date, bool thai) => thai ? ThaiDate.InThaiDigits(ThaiDate.Slashed(date)) : ThaiDate.Slashed(date);

    private static string Code(LicenceCategory category) => category switch
    {
        LicenceCategory.PrivateCar => "CAR",
        LicenceCategory.PrivateMotorcycle => "MC",
        LicenceCategory.PublicCar => "PUB",
        _ => "TRK",
    };

    private static string Code(LicenceStatus status) => status switch
    {
        LicenceStatus.Valid => "V",
        LicenceStatus.Expired => "E",
        LicenceStatus.Suspended => "S",
        _ => "R",
    };
}
