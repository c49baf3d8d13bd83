using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class HasTokenIdTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("\"\"")]
    [InlineData("1")]
    public Task Demands_an_id(string? value) => AssertionTable.SendAsync(claims: (claims, _) => AssertionTable.With("jti", value)(claims))
        .ShouldRefuseAsync("The client assertion's claim jti is missing or of the wrong kind.");

    [Fact]
    public async Task Takes_an_id_of_256_characters_and_no_more()
    {
        (await AssertionTable.SendAsync(claims: (claims, _) => claims["jti"] = new string('a', 256))).Status.ShouldBe(200);
        await AssertionTable.SendAsync(claims: (claims, _) => claims["jti"] = new string('a', 257))
            .ShouldRefuseAsync("The client assertion's jti is too long.");
    }
}
