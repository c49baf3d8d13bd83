using System.Text.RegularExpressions;
using Serilog.Events;
using Serilog.Formatting;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Gateway.Logging;

/// <summary>
/// The last net under the rule that no national ID is logged: whatever a library puts into a line, 13 digits that are one
/// leave masked, together or set apart as on an identity card.
/// </summary>
/// <param name="inner">Writes the line.</param>
internal sealed partial class NationalIdMask(ITextFormatter inner) : ITextFormatter
{
    /// <summary>No national ID begins with 9; as a number it leaves JSON what it was.</summary>
    private const string Mask = "9999999999999";

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter();
        inner.Format(logEvent, line);
        output.Write(ThirteenDigits().Replace(line.ToString(), digits =>
            NationalId.TryParse(Apart().Replace(digits.Value, ""), out _, out _) ? Mask : digits.Value));
    }

    [GeneratedRegex("(?<![0-9])(?:[0-9]{13}|[0-9](-| |%20)[0-9]{4}\\1[0-9]{5}\\1[0-9]{2}\\1[0-9])(?![0-9])")]
    private static partial Regex ThirteenDigits();

    [GeneratedRegex("-| |%20")]
    private static partial Regex Apart();
}
