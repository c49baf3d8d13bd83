using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public sealed class DocumentCheckerTests
{
    private const string Sdl = "scalar Even type Query { a(b: Even): Nothing } type Nothing { c: Int }";

    private readonly DocumentChecker _checker = new(Documents.Schema(Sdl), new ResolverMap().Scalar<int>("Even", TryRead, even => even.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void A_valid_documents_operations_are_named()
    {
        var (names, errors) = Check("query One { a { c } } query Two { a { c } }");
        errors.ShouldBeEmpty();
        names.ShouldBe(["One", "Two"]);
        Check("{ a { c } }").OperationNames.ShouldBe([null]);
    }

    [Theory]
    [InlineData("{ a", ErrorCodes.ParseFailed)]
    [InlineData("{ d }", ErrorCodes.ValidationFailed)]
    [InlineData("""{ a(b: "3") { c } }""", ErrorCodes.BadUserInput)]
    public void What_does_not_fit_is_refused_literals_of_custom_scalars_included(string document, string code)
    {
        var (names, errors) = Check(document);
        names.ShouldBeEmpty();
        errors.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void A_scalar_without_a_codec_is_named() =>
        Should.Throw<BindingException>(() => new DocumentChecker(Documents.Schema(Sdl), new ResolverMap())).Problems.ShouldHaveSingleItem();

    private static bool TryRead(ReadOnlySpan<char> text, out int even, [NotNullWhen(false)] out string? error)
    {
        error = int.TryParse(text, CultureInfo.InvariantCulture, out even) && even % 2 == 0 ? null : "It is not even.";
        return error is null;
    }

    private CheckedDocument Check(string document) => _checker.Check(Encoding.UTF8.GetBytes(document));
}
