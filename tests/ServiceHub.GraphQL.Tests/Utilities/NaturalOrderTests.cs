using ServiceHub.GraphQL.Utilities;

namespace ServiceHub.GraphQL.Tests.Utilities;

public class NaturalOrderTests
{
    [Theory]
    [InlineData("a", "b", -1)]
    [InlineData("a", "a", 0)]
    [InlineData("a", "ab", -1)]
    [InlineData("B", "a", -1)]
    [InlineData("a2", "a10", -1)]
    [InlineData("a10b", "a10a", 1)]
    [InlineData("a02", "a1", 1)]
    [InlineData("a01", "a1", 1)]
    [InlineData("a1", "a_", -1)]
    [InlineData("a99999999999999999999", "a100000000000000000000", -1)]
    public void Orders_names(string left, string right, int order)
    {
        Math.Sign(NaturalOrder.Instance.Compare(left, right)).ShouldBe(order);
        Math.Sign(NaturalOrder.Instance.Compare(right, left)).ShouldBe(-order);
    }
}
