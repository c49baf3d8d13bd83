using System.Text.RegularExpressions;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Manifests;

/// <summary>Whoever writes a manifest finds every key that the code reads in <c>adapters/MANIFEST.md</c>.</summary>
public sealed partial class ManifestReferenceTests
{
    private static readonly string Reference = Disk.ReadAllText(Checkout.File("adapters/MANIFEST.md"));
    private static readonly HashSet<string> Named = [.. WordsOfCode(Reference)];
    private static readonly HashSet<string> Known = KnownKeys.Collect();

    [Fact]
    public void The_reference_names_every_key()
    {
        Known.Count.ShouldBeGreaterThan(120);
        Known.Except(Named).Order().ShouldBeEmpty();
    }

    [Fact]
    public void The_reference_names_no_key_that_nothing_reads() =>
        FirstCell().Matches(Reference).SelectMany(cell => WordsOfCode(cell.Value)).Except(Known).Except(Conversions).Order().ShouldBeEmpty();

    [Fact]
    public void The_reference_names_every_conversion() => Conversions.Except(Named).ShouldBeEmpty();

    /// <summary>So that no key is overlooked because none of the manifests that are looked into has its section.</summary>
    [Fact]
    public void Every_key_in_the_code_is_among_those_that_were_collected()
    {
        var sources = new[] { "src/ServiceHub.Adapters", "adapters" }
            .SelectMany(folder => Directory.EnumerateFiles(Checkout.File(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var keys = sources.SelectMany(file => KeyThatIsRead().Matches(Disk.ReadAllText(file)).Select(match => match.Groups["key"].Value)).ToHashSet();

        keys.Count.ShouldBeGreaterThan(100);
        keys.Except(Known).Order().ShouldBeEmpty();
    }

    private static IEnumerable<string> Conversions => ConverterCatalogue.Names.Append("address");

    private static IEnumerable<string> WordsOfCode(string text) =>
        CodeSpan().Matches(text).SelectMany(span => Word().Matches(span.Value)).Select(word => word.Value);

    /// <summary>A call of <c>ManifestSection</c> that reads a key.</summary>
    [GeneratedRegex("""\b(?:Text|OptionalText|Secret|OptionalSecret|Texts|Parse(?:<[^(]+>)?|OptionalParse(?:<[^(]+>)?|OptionalInteger|OptionalDuration|Flag|Section|OptionalSection|Json|Has)\(\s*"(?<key>\w+)"\s*[,)]""")]
    private static partial Regex KeyThatIsRead();

    /// <summary>The first cell of a table's row; in a reference it holds keys and nothing else.</summary>
    [GeneratedRegex(@"^\| (?<cell>`[^|]+)\|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\w+(?:-\w+)*")]
    private static partial Regex Word();
}
