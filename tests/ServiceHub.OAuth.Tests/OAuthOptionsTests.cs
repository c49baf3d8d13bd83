using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Tests;

public class OAuthOptionsTests
{
    [Fact]
    public void Lives_ten_minutes_by_default() => new OAuthOptions().TokenLifetime.ShouldBe(TimeSpan.FromSeconds(600));

    [Theory]
    [InlineData("00:05:00")]
    [InlineData("00:07:30")]
    [InlineData("00:10:00")]
    public void Takes_a_lifetime_of_five_to_ten_minutes(string lifetime) => ErrorsOf(lifetime).ShouldBeEmpty();

    [Theory]
    [InlineData("00:04:59")]
    [InlineData("00:10:01")]
    [InlineData("00:00:00")]
    [InlineData("-00:05:00")]
    [InlineData("00:06:00.5")]
    public void Refuses_another_lifetime_and_names_the_key(string lifetime) =>
        ErrorsOf(lifetime).ShouldHaveSingleItem().ShouldContain("OAuth:TokenLifetime");

    [Fact]
    public void Tells_every_error_at_once() => new OAuthOptions { TokenLifetime = TimeSpan.FromHours(1) }.Errors().Count.ShouldBe(2);

    private static IReadOnlyList<string> ErrorsOf(string lifetime) =>
        new OAuthOptions { TokenLifetime = TimeSpan.Parse(lifetime, null), KnownScopes = ScopeSet.Of("a") }.Errors();
}
