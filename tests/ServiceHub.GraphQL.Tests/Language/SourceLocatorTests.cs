using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Tests.Language;

public class SourceLocatorTests
{
    private static readonly SourceText Text = Documents.Source("a\r\nไb\rc\n\n😀d");

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(6, 2, 2)]
    [InlineData(7, 2, 3)]
    [InlineData(8, 3, 1)]
    [InlineData(10, 4, 1)]
    [InlineData(11, 5, 1)]
    [InlineData(15, 5, 3)]
    [InlineData(99, 5, 4)]
    public void Lines_and_columns_are_counted(int offset, int line, int column) =>
        new SourceLocator(Text).Locate(offset).ShouldBe(new SourceLocation(line, column));

    [Fact]
    public void Offsets_in_any_order_give_the_same_places()
    {
        var locator = new SourceLocator(Text);
        int[] offsets = [2, 3, 3, 15, 7, 8, 0, 2, 11, 10, 99, 1];

        offsets.Select(locator.Locate).ShouldBe(offsets.Select(offset => new SourceLocator(Text).Locate(offset)));
    }
}
