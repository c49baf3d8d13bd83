using System.Globalization;

namespace ServiceHub.Benchmarks.Log;

/// <summary>What all PostgreSQL processes of this machine used; Linux only. Those that ended count where their parent waited for them.</summary>
internal static class ServerCpu
{
    /// <summary>Of the clock in which /proc counts: USER_HZ is 100 on every platform that .NET runs on.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    public static TimeSpan Read() => Directory.GetDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])).Aggregate(TimeSpan.Zero, (sum, folder) => sum + Read(folder));

    private static TimeSpan Read(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            if (!stat.Contains("(postgres)", StringComparison.Ordinal))
            {
                return TimeSpan.Zero;
            }
            // proc(5): behind the name, whose end the last parenthesis is, utime and stime are the 12th and 13th.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return Tick * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return TimeSpan.Zero;
        }
    }
}
