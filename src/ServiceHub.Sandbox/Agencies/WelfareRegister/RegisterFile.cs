using System.Globalization;
using System.Text;
using ServiceHub.Sandbox.Agencies.Files;

namespace ServiceHub.Sandbox.Agencies.WelfareRegister;

/// <summary>
/// A file of the register: lines of fixed width in windows-874 (one byte a letter, vowel or tone mark), ended by CR LF, dates
/// <c>ddMMyyyy</c> of the Buddhist era. H header with the day and the register's name, D details, T trailer with their number.
/// </summary>
internal sealed class RegisterFile(string prefix, string register)
{
    private const int RegisterWidth = 30;

    private static readonly Encoding Windows874 = CodePagesEncodingProvider.Instance.GetEncoding(
        874, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private readonly DatedFile _file = new(prefix, ".dat");

    /// <summary>Drops the file of a day into a folder.</summary>
    public void Create(string folder, IEnumerable<string> details, DateOnly today) => _file.Drop(folder, today, stream =>
    {
        using var writer = new StreamWriter(stream, Windows874) { NewLine = "\r\n" };
        writer.WriteLine($"H{ThaiDate.DayFirst(today)}{Padded(register, RegisterWidth)}");
        var count = 0;
        foreach (var detail in details)
        {
            writer.WriteLine($"D{detail}");
            count++;
        }
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"T{count:D9}"));
    });

    /// <summary>Drops the same people again, as of today, when the last file is a month old.</summary>
    public void DropWhenDue(string folder, DateOnly today)
    {
        if (_file.Due(folder, today) is not { } last)
        {
            return;
        }
        var content = File.ReadAllBytes(last);
        Encoding.ASCII.GetBytes(ThaiDate.DayFirst(today)).CopyTo(content, "H".Length);
        _file.Drop(folder, today, stream => stream.Write(content));
        File.Delete(last);
    }

    public static string Padded(string? text, int width) => (text ?? "").Length <= width
        ? (text ?? "").PadRight(width)
        : throw new InvalidOperationException($"A text of the register is longer than {width}.");
}
