using System.Text.RegularExpressions;

namespace ServiceHub.Gateway.Commands.Match;

/// <summary>The column that says who is who.</summary>
/// <param name="Column">Its header.</param>
/// <param name="Pattern">What of its text does, or null for all.</param>
internal sealed record TruthColumn(string Column, Regex? Pattern)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static TruthColumn Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return new(text, null);
        }
        try
        {
            return new(text[..colon], new Regex(text[(colon + 1)..], RegexOptions.CultureInvariant, Patience));
        }
        catch (ArgumentException error)
        {
            throw new CommandException($"The pattern of --truth cannot be read: {error.Message}");
        }
    }

    /// <summary>Null where the text says nothing.</summary>
    public string? Read(string text)
    {
        if (Pattern is null)
        {
            return text.Trim() is { Length: > 0 } known ? known : null;
        }
        var match = Pattern.Match(text);
        return match.Success ? match.Groups[match.Groups.Count > 1 ? 1 : 0].Value : null;
    }
}
