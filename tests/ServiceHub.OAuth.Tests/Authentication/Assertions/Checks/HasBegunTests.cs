using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class HasBegunTests
{
    [Theory]
    [InlineData(-60)]
    [InlineData(10)]
    public async Task Takes_what_has_begun_and_ten_seconds_of_skew(int ahead) => (await SendAsync(ahead)).Status.ShouldBe(200);

    [Fact]
    public Task Refuses_what_begins_later() => SendAsync(11).ShouldRefuseAsync("The client assertion is valid only in 11 s.");

    [Fact]
    public Task Refuses_what_is_no_time() => AssertionTable.SendAsync(claims: (claims, _) => claims["nbf"] = "now")
        .ShouldRefuseAsync("The client assertion's claim nbf is missing or of the wrong kind.");

    private static Task<Answer> SendAsync(int ahead) => AssertionTable.SendAsync(claims: (claims, now) => claims["nbf"] = now.ToUnixTimeSeconds() + ahead);
}
