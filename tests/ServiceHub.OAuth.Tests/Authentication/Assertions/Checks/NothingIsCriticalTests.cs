using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class NothingIsCriticalTests
{
    [Theory]
    [InlineData("[\"b64\"]")]
    [InlineData("[\"exp\"]")]
    [InlineData("[]")]
    [InlineData("\"b64\"")]
    public Task Refuses_every_extension(string critical) => AssertionTable.SendAsync(AssertionTable.With("crit", critical))
        .ShouldRefuseAsync("The client assertion demands an extension that is not understood.");
}
