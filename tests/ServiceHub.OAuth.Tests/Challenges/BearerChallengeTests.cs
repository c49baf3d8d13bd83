using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Challenges;

namespace ServiceHub.OAuth.Tests.Challenges;

public class BearerChallengeTests
{
    [Fact]
    public void Tells_no_error_when_there_was_no_token() => BearerChallenge.Missing.ShouldBe("Bearer realm=\"ServiceHub\"");

    [Fact]
    public void Tells_the_one_cause_when_the_token_is_refused() =>
        BearerChallenge.Invalid(new TokenFailure(TokenFailureCode.Expired, "The access token expired 34 s ago.")).ShouldBe(
            "Bearer realm=\"ServiceHub\", error=\"invalid_token\", error_description=\"The access token expired 34 s ago.\"");
}
