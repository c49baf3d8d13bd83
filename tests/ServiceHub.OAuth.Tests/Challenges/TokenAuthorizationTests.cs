using ServiceHub.OAuth.Challenges;

namespace ServiceHub.OAuth.Tests.Challenges;

public class TokenAuthorizationTests
{
    [Theory]
    [InlineData("Bearer abc", "abc", false)]
    [InlineData("bearer abc", "abc", false)]
    [InlineData("BEARER abc", "abc", false)]
    [InlineData("Bearer  abc", " abc", false)]
    [InlineData("Bearer abc, Bearer def", "abc, Bearer def", false)]
    [InlineData("DPoP abc", "abc", true)]
    [InlineData("dpop abc", "abc", true)]
    public void Takes_all_that_stands_behind_the_scheme_for_the_validator_to_judge(string authorization, string expected, bool byProof)
    {
        TokenAuthorization.TryRead(authorization, out var token, out var isDPoP).ShouldBeTrue();
        token.ShouldBe(expected);
        isDPoP.ShouldBe(byProof);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearerabc")]
    [InlineData("Basic abc")]
    [InlineData("DPoP")]
    public void Finds_no_token_in_anything_else(string? authorization) => TokenAuthorization.TryRead(authorization, out _, out _).ShouldBeFalse();
}
