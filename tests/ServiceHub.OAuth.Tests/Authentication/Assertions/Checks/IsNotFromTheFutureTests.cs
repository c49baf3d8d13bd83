using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class IsNotFromTheFutureTests
{
    [Fact]
    public async Task Allows_ten_seconds_of_skew() => (await SendAsync(10)).Status.ShouldBe(200);

    [Fact]
    public Task Refuses_more() => SendAsync(11).ShouldRefuseAsync("The client assertion was issued 11 s in the future.");

    private static Task<Answer> SendAsync(int ahead) => AssertionTable.SendAsync(claims: (claims, now) => claims["iat"] = now.ToUnixTimeSeconds() + ahead);
}
