using System.Globalization;

namespace ServiceHub.Sandbox.Agencies.Files;

/// <summary>Files that an agency drops into a folder, with their day in the name; whoever watches it never sees half of one.</summary>
/// <param name="Prefix">What the name begins with, before <c>_yyyyMMdd</c>.</param>
/// <param name="Extension">What it ends with.</param>
internal sealed record DatedFile(string Prefix, string Extension)
{
    private const string Format = "yyyyMMdd";
    private const int DaysBetweenDrops = 30;

    public string Name(DateOnly day) => $"{Prefix}_{day.ToString(Format, CultureInfo.InvariantCulture)}{Extension}";

    public void Drop(string folder, DateOnly day, Action<Stream> write)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, Name(day));
        var unfinished = file + ".tmp";
        using (var stream = File.Create(unfinished))
        {
            write(stream);
        }
        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>The last file, when it is a month old: a register that lives drops the next one then.</summary>
    public string? Due(string folder, DateOnly today) =>
        Directory.EnumerateFiles(folder, $"{Prefix}_*{Extension}").Max(StringComparer.Ordinal) is { } last
        && DateOnly.TryParseExact(
            Path.GetFileNameWithoutExtension(last)[(Prefix.Length + 1)..], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && today.DayNumber - day.DayNumber >= DaysBetweenDrops
            ? last
            : null;
}
