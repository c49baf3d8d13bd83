using System.Reflection;
using System.Text.RegularExpressions;
using ServiceHub.Testing;

namespace ServiceHub.OAuth.Tests;

/// <summary>Holds the table of what the specifications demand to the tests that it names.</summary>
public partial class RequirementsTests
{
    private const string Head = "| § | demand | test |";
    private const string Gateway = "Gateway/";

    private static readonly string[] Markers = ["not offered: ", "not ours: ", "done otherwise: "];

    private static readonly HashSet<string> Own =
    [
        .. from type in typeof(RequirementsTests).Assembly.GetTypes()
           from method in type.GetMethods()
           where method.GetCustomAttribute<FactAttribute>() is not null
           select $"{type.Name}.{method.Name}",
    ];

    [Fact]
    public void Every_demand_names_tests_that_are_there() =>
        Faults(File.ReadAllLines(Checkout.File("tests", "ServiceHub.OAuth.Tests", "requirements.md"))).ShouldBeEmpty();

    [Theory]
    [InlineData("| §1 | something | |", "has no test")]
    [InlineData("| §1 | something | in words |", "has no test")]
    [InlineData("| §1 | something | `RequirementsTests.Nothing` |", "is not there")]
    [InlineData("| §1 | something | not offered: see `RequirementsTests.Nothing` |", "is not there")]
    [InlineData("| §1 | something | `Gateway/OAuth/AccessTests.Nothing` |", "is not there")]
    [InlineData("| §1 | something | `Gateway/OAuth/NothingTests.Nothing` |", "is not there")]
    [InlineData("| §1 | something |", "is no row")]
    [InlineData("no table", "holds nothing")]
    public void A_table_that_is_not_true_is_found(string line, string fault) => Faults([line]).ShouldHaveSingleItem().ShouldEndWith(fault);

    private static List<string> Faults(IReadOnlyList<string> lines)
    {
        string[] rows = [.. lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line != Head)];
        return rows is [] ? ["The table holds nothing"] : [.. rows.SelectMany(FaultsOf)];
    }

    private static IEnumerable<string> FaultsOf(string row)
    {
        if (row.Split(" |") is not [_, _, var cell, ""])
        {
            return [$"{row} is no row"];
        }
        string[] tests = [.. TestName().Matches(cell).Select(match => match.Groups[1].Value)];
        return tests is [] && !Array.Exists(Markers, cell.TrimStart().StartsWith)
            ? [$"{row} has no test"]
            : tests.Where(test => !IsThere(test)).Select(test => $"{test} is not there");
    }

    private static bool IsThere(string test)
    {
        if (!test.StartsWith(Gateway, StringComparison.Ordinal))
        {
            return Own.Contains(test);
        }
        var (place, method) = (test[Gateway.Length..test.LastIndexOf('.')], test[(test.LastIndexOf('.') + 1)..]);
        var file = Checkout.File("tests", "ServiceHub.Gateway.Tests", $"{place}.cs");
        return File.Exists(file) && File.ReadAllText(file).Contains($" {method}(", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"`([A-Za-z0-9_/]+\.[A-Za-z0-9_]+)`")]
    private static partial Regex TestName();
}
