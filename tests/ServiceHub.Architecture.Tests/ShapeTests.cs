using System.Text.RegularExpressions;
using ServiceHub.Testing;

namespace ServiceHub.Architecture.Tests;

/// <summary>What the compiler does not hold: sealed classes, small files, one type a file.</summary>
public sealed partial class ShapeTests
{
    /// <summary>Files that are long for a reason.</summary>
    private static readonly HashSet<string> Long =
    [
        "Lexer.cs", // One state machine, read best in one piece.
    ];

    [Fact]
    public void Public_classes_are_sealed_static_or_abstract() =>
        Product().SelectMany(file => UnsealedClass().Matches(File.ReadAllText(file)).Select(match => $"{Name(file)}: {match.Value.Trim()}"))
            .ShouldBeEmpty();

    [Fact]
    public void Files_stay_under_250_lines() =>
        Product().Where(file => !Long.Contains(Path.GetFileName(file)))
            .Select(file => (File: Name(file), Lines: File.ReadLines(file).Count()))
            .Where(entry => entry.Lines > 250)
            .ShouldBeEmpty();

    [Fact]
    public void A_file_is_named_for_its_type() =>
        Product().Where(file => Path.GetFileName(file) != "Program.cs")
            .Where(file => !Regex.IsMatch(File.ReadAllText(file), $@"\b(class|struct|interface|enum|record|delegate .+) {Regex.Escape(Path.GetFileNameWithoutExtension(file).Split('.', '{')[0])}\b"))
            .Select(Name)
            .ShouldBeEmpty();

    [Fact]
    public void A_file_holds_one_type() =>
        Product().Where(file => TopLevelType().Count(File.ReadAllText(file)) > 1).Select(Name).ShouldBeEmpty();

    [Fact]
    public void A_second_type_would_be_found() =>
        TopLevelType().Count("public sealed class One\n{\n}\n\ninternal enum Two\n{\n}\n").ShouldBe(2);

    [Fact]
    public void An_unsealed_class_would_be_found() => UnsealedClass().IsMatch("\npublic class Stray\n").ShouldBeTrue();

    private static IEnumerable<string> Product() => Repository.SourceFiles("src").Concat(Repository.SourceFiles("adapters"));

    private static string Name(string file) => Path.GetRelativePath(Checkout.Root, file);

    [GeneratedRegex(@"^(public|internal) .*\b(class|record|struct|interface|enum|delegate)\b", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^\s*(public|internal)\s+(partial\s+)?(class|record)\s+(?!struct)\w+", RegexOptions.Multiline)]
    private static partial Regex UnsealedClass();
}
