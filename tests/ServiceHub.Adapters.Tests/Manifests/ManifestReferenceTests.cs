using System.Text.RegularExpressions;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Manifests;

/// <summary>Whoever writes a manifest finds every key that the code reads in <c>adapters/MANIFEST.md</c>.</summary>
public sealed partial class ManifestReferenceTests
{
    private static readonly HashSet<string> Named =
        [.. CodeSpan().Matches(Disk.ReadAllText(Checkout.File("adapters/MANIFEST.md"))).SelectMany(span => Word().Matches(span.Value)).Select(word => word.Value)];

    [Fact]
    public void The_reference_names_every_key()
    {
        var sources = new[] { "src/ServiceHub.Adapters", "adapters" }
            .SelectMany(folder => Directory.EnumerateFiles(Checkout.File(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var keys = sources.SelectMany(file => KeyThatIsRead().Matches(Disk.ReadAllText(file)).Select(match => match.Groups["key"].Value)).ToHashSet();

        keys.Count.ShouldBeGreaterThan(100);
        keys.Except(Named).Order().ShouldBeEmpty();
    }

    [Fact]
    public void The_reference_names_every_conversion() => ConverterCatalogue.Names.Except(Named).ShouldBeEmpty();

    /// <summary>A call of <c>ManifestSection</c> that reads a key.</summary>
    [GeneratedRegex("""\b(?:Text|OptionalText|Secret|OptionalSecret|Texts|Parse(?:<[^(]+>)?|OptionalParse(?:<[^(]+>)?|OptionalInteger|OptionalDuration|Flag|Section|OptionalSection|Json|Has)\(\s*"(?<key>\w+)"\s*[,)]""")]
    private static partial Regex KeyThatIsRead();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\w+(?:-\w+)*")]
    private static partial Regex Word();
}
