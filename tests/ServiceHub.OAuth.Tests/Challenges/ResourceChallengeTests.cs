using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Challenges;
using ServiceHub.OAuth.Resource;

namespace ServiceHub.OAuth.Tests.Challenges;

public class ResourceChallengeTests
{
    private const string Metadata = "resource_metadata=\"https://hub.example/.well-known/oauth-protected-resource/api/graphql\"";

    private static readonly IssuerAddress Issuer = new(() => new Uri("https://hub.example/api/"));

    [Fact]
    public void Tells_no_error_when_there_was_no_token() => ResourceChallenge.Of(ResourceFailures.Missing, Issuer).ShouldBe(
    [
        $"Bearer realm=\"ServiceHub\", {Metadata}",
        $"DPoP realm=\"ServiceHub\", algs=\"ES256 PS256\", {Metadata}",
    ]);

    [Fact]
    public void Tells_the_one_cause_when_the_token_is_refused() =>
        ResourceChallenge.Of(new(ResourceFailure.InvalidToken, TokenFailureCode.Expired, "The access token expired 34 s ago."), Issuer)[0].ShouldBe(
            $"Bearer realm=\"ServiceHub\", {Metadata}, error=\"invalid_token\", error_description=\"The access token expired 34 s ago.\"");

    [Fact]
    public void Tells_what_is_wrong_with_a_proof_in_the_challenge_of_proofs()
    {
        var challenges = ResourceChallenge.Of(new(ResourceFailure.WantsNonce, TokenFailureCode.Confirmation, "It needs a nonce.") { IsDPoP = true }, Issuer);
        challenges[0].ShouldNotContain("error");
        challenges[1].ShouldEndWith("error=\"use_dpop_nonce\", error_description=\"It needs a nonce.\"");
    }
}
