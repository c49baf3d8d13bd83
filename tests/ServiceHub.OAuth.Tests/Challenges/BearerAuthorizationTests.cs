using ServiceHub.OAuth.Challenges;

namespace ServiceHub.OAuth.Tests.Challenges;

public class BearerAuthorizationTests
{
    [Theory]
    [InlineData("Bearer abc", "abc")]
    [InlineData("bearer abc", "abc")]
    [InlineData("BEARER abc", "abc")]
    [InlineData("Bearer  abc", " abc")]
    [InlineData("Bearer abc, Bearer def", "abc, Bearer def")]
    public void Takes_all_that_stands_behind_the_scheme_for_the_validator_to_judge(string authorization, string expected)
    {
        BearerAuthorization.TryRead(authorization, out var token).ShouldBeTrue();
        token.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearerabc")]
    [InlineData("Basic abc")]
    [InlineData("DPoP abc")]
    public void Finds_no_token_in_anything_else(string? authorization) => BearerAuthorization.TryRead(authorization, out _).ShouldBeFalse();
}
