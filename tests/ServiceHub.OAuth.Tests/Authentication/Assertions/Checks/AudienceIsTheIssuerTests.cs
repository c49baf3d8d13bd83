using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class AudienceIsTheIssuerTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("\"http://127.0.0.1:8080/\"")]
    [InlineData("\"http://127.0.0.1:8080/oauth/token\"")]
    [InlineData("\"http://127.0.0.1:8080/graphql\"")]
    [InlineData("\"https://elsewhere.example\"")]
    [InlineData("[\"http://127.0.0.1:8080\"]")]
    [InlineData("[\"http://127.0.0.1:8080\",\"https://elsewhere.example\"]")]
    [InlineData("1")]
    public Task Refuses(string? audience) => AssertionTable.SendAsync(claims: (claims, _) => AssertionTable.With("aud", audience)(claims))
        .ShouldRefuseAsync("The client assertion's aud is not this server's issuer as one string.");
}
