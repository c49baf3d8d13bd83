using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Validation;
using ServiceHub.Testing;

namespace ServiceHub.GraphQL.Tests.Validation;

public class DocumentValidatorTests
{
    private static readonly IReadOnlyList<Type> Rules =
        [.. typeof(ValidationRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ValidationRule)))];

    [Fact]
    public void Every_rule_is_applied_once()
    {
        var schema = Documents.Schema("type Query { a: Int }");
        var context = new ValidationContext(schema, Documents.Parse("{ a }"), maxErrors: 1);

        new DocumentValidator(schema, (_, _) => null, new ExecutionLimits()).Rules(context).Select(rule => rule.GetType().Name).Order()
            .ShouldBe(Rules.Select(rule => rule.Name).Order());
    }

    [Fact]
    public void Every_rule_and_every_limit_has_its_test_file()
    {
        foreach (var kind in new[] { "Rules", "Limits" })
        {
            Names("src", "ServiceHub.GraphQL", "Validation", kind).Select(name => $"{name}Tests")
                .Except(Names("tests", "ServiceHub.GraphQL.Tests", "Validation", kind)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_rule_names_its_section() =>
        Rules.Where(rule => !SourceOf(rule).Contains("section 5.", StringComparison.OrdinalIgnoreCase)
            && !SourceOf(rule).Contains("cost specification", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();

    private static string SourceOf(Type rule) =>
        File.ReadAllText(Checkout.File("src", "ServiceHub.GraphQL", "Validation", "Rules", $"{rule.Name}.cs"));

    private static IEnumerable<string> Names(params string[] folder) =>
        Directory.GetFiles(Checkout.File(folder), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file));
}
