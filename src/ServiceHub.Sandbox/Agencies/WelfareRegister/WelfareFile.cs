using System.Globalization;
using System.Text;
using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Agencies.WelfareRegister;

/// <summary>
/// The welfare register's file drop: lines of fixed width in windows-874 (one byte a letter, vowel or tone mark), ended by CR LF,
/// dates <c>ddMMyyyy</c> of the Buddhist era. H header, D details, T trailer with the number of details.
/// </summary>
internal static class WelfareFile
{
    private const int TitleWidth = 20;
    private const int NameWidth = 40;
    private const int RegisterWidth = 30;
    private const string DayInName = "yyyyMMdd";
    private const int LargestHousehold = 99;
    private const int DaysBetweenDrops = 30;

    private static readonly Encoding Windows874 = CodePagesEncodingProvider.Instance.GetEncoding(
        874, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Drops the file of a day into a folder: whoever watches it never sees half of one.</summary>
    public static void Create(string folder, IEnumerable<Person> people, DateOnly today)
    {
        Directory.CreateDirectory(folder);
        var unfinished = Unfinished(folder, today);
        using (var writer = new StreamWriter(unfinished, append: false, Windows874) { NewLine = "\r\n" })
        {
            Write(writer, people, today);
        }
        Finish(unfinished);
    }

    /// <summary>Drops the same people again, as of today, when the last file is a month old: a register that lives does.</summary>
    public static void DropWhenDue(string folder, DateOnly today)
    {
        var last = Directory.EnumerateFiles(folder, "WELFARE_*.dat").Max(StringComparer.Ordinal);
        if (last is null || !TryReadDay(last, out var day) || today.DayNumber - day.DayNumber < DaysBetweenDrops)
        {
            return;
        }
        var content = File.ReadAllBytes(last);
        Encoding.ASCII.GetBytes(Date(PartialDate.From(today))).CopyTo(content, "H".Length);
        var unfinished = Unfinished(folder, today);
        File.WriteAllBytes(unfinished, content);
        Finish(unfinished);
        File.Delete(last);
    }

    private static bool TryReadDay(string path, out DateOnly day) =>
        DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(path)["WELFARE_".Length..], DayInName, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Unfinished(string folder, DateOnly today) =>
        Path.Combine(folder, $"WELFARE_{today.ToString(DayInName, CultureInfo.InvariantCulture)}.dat.tmp");

    private static void Finish(string unfinished) => File.Move(unfinished, Path.ChangeExtension(unfinished, null), overwrite: true);

    private static void Write(StreamWriter writer, IEnumerable<Person> people, DateOnly today)
    {
        writer.WriteLine($"H{Date(PartialDate.From(today))}{Padded("WELFARE-REGISTER", RegisterWidth)}");
        var details = 0;
        foreach (var person in people)
        {
            if (person is { Welfare: { } welfare, NationalId: { } id })
            {
                writer.WriteLine(Detail(id, welfare));
                details++;
            }
        }
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"T{details:D9}"));
    }

    private static string Detail(NationalId id, WelfareRecord welfare) => string.Concat(
        "D",
        id.Digits,
        Padded(welfare.Name.Title.Th, TitleWidth),
        Padded(welfare.Name.Given.Th, NameWidth),
        Padded(welfare.Name.Family?.Th, NameWidth)) + string.Concat(
        Date(welfare.BirthDate),
        ((int)welfare.Category).ToString("D2", CultureInfo.InvariantCulture),
        Date(PartialDate.From(welfare.RegisteredOn)),
        Math.Min(welfare.HouseholdSize, LargestHousehold).ToString("D2", CultureInfo.InvariantCulture));

    private static string Padded(string? text, int width) => (text ?? "").Length <= width
        ? (text ?? "").PadRight(width)
        : throw new InvalidOperationException($"A text of the register is longer than {width}.");

    private static string Date(PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day ?? 0:D2}{date.Month ?? 0:D2}{date.Year + 543:D4}");
}
