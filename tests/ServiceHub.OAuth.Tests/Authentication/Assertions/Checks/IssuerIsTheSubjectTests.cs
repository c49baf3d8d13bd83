using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class IssuerIsTheSubjectTests
{
    [Theory]
    [InlineData("iss", null)]
    [InlineData("iss", "\"\"")]
    [InlineData("iss", "[\"partner\"]")]
    [InlineData("sub", null)]
    [InlineData("sub", "\"\"")]
    [InlineData("sub", "1")]
    public Task Demands(string claim, string? value) => AssertionTable.SendAsync(claims: (claims, _) => AssertionTable.With(claim, value)(claims))
        .ShouldRefuseAsync($"The client assertion's claim {claim} is missing or of the wrong kind.");

    [Theory]
    [InlineData("iss")]
    [InlineData("sub")]
    public Task Refuses_two_parties(string claim) => AssertionTable.SendAsync(claims: (claims, _) => claims[claim] = "another")
        .ShouldRefuseAsync("The client assertion's iss and sub are not one client.");
}
