using System.Text.RegularExpressions;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>A page that takes its reader through steps: commands to run, and files to write.</summary>
internal static partial class Guide
{
    /// <summary>What the steps tell to do, in order.</summary>
    public static IReadOnlyList<GuideTask> Read(params string[] path)
    {
        var text = File.ReadAllText(Checkout.File(path)).ReplaceLineEndings("\n");
        var steps = Heading().Matches(text);
        return
        [
            .. Block().Matches(text).Select(block => new GuideTask(
                int.Parse(steps.Last(step => step.Index < block.Index).Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
                block.Groups["file"].Success ? block.Groups["file"].Value : null,
                block.Groups["content"].Value)),
        ];
    }

    [GeneratedRegex("^## ([0-9]+)\\. ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("(?:^`(?<file>[^`\n]+)`:\n)?^```[a-z]+\n(?<content>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
