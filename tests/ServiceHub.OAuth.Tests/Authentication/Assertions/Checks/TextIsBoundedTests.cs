using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class TextIsBoundedTests
{
    [Fact]
    public Task Refuses_an_oversized_assertion() =>
        AssertionTable.SendAsync(claims: (claims, _) => claims["more"] = new string('a', 4096)).ShouldRefuseAsync("The client assertion is too long.");

    [Fact]
    public async Task Takes_one_with_a_few_claims_more() =>
        (await AssertionTable.SendAsync(claims: (claims, _) => claims["more"] = new string('a', 1000))).Status.ShouldBe(200);
}
