using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class KeyIdIsTextTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("[\"key\"]")]
    [InlineData("{}")]
    public Task Refuses(string keyId) => AssertionTable.SendAsync(AssertionTable.With("kid", keyId)).ShouldRefuseAsync("The client assertion's kid is not a text.");
}
