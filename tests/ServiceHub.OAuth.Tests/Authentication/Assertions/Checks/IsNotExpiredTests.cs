using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class IsNotExpiredTests
{
    [Theory]
    [InlineData(-10, "10 s")]
    [InlineData(-34, "34 s")]
    public Task Rejects_an_expired_assertion(int ahead, string ago) => SendAsync(ahead).ShouldRefuseAsync($"The client assertion expired {ago} ago.");

    [Fact]
    public async Task Allows_ten_seconds_of_skew() => (await SendAsync(-9)).Status.ShouldBe(200);

    [Theory]
    [InlineData(null)]
    [InlineData("\"1900000000\"")]
    [InlineData("-1")]
    [InlineData("1e400")]
    [InlineData("9223372036854775807")]
    public Task Demands_a_time(string? value) => AssertionTable.SendAsync(claims: (claims, _) => AssertionTable.With("exp", value)(claims))
        .ShouldRefuseAsync("The client assertion's claim exp is missing or of the wrong kind.");

    private static Task<Answer> SendAsync(int ahead) => AssertionTable.SendAsync(claims: (claims, now) =>
        (claims["iat"], claims["exp"]) = (now.ToUnixTimeSeconds() - 60, now.ToUnixTimeSeconds() + ahead));
}
