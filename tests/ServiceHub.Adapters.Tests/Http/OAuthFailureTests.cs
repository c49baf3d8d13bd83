using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Http;

public sealed class OAuthFailureTests : OAuthScene
{
    [Theory]
    [InlineData(400, """{"error":"invalid_scope"}""", AgencyFailureCode.Refused)]
    [InlineData(401, """{"error":"invalid_client"}""", AgencyFailureCode.Refused)]
    [InlineData(403, "{}", AgencyFailureCode.Refused)]
    [InlineData(302, "{}", AgencyFailureCode.Unavailable)]
    [InlineData(500, "{}", AgencyFailureCode.Unavailable)]
    [InlineData(503, "{}", AgencyFailureCode.TooBusy)]
    [InlineData(200, "nonsense", AgencyFailureCode.Malformed)]
    [InlineData(200, "[]", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a","access_token":"b","token_type":"bearer"}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a"}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a","token_type":"DPoP"}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"","token_type":"bearer"}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a\r\nX-Evil: 1","token_type":"bearer"}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a","token_type":"bearer","expires_in":-1}""", AgencyFailureCode.Malformed)]
    [InlineData(200, """{"access_token":"a","token_type":"bearer","expires_in":"3600"}""", AgencyFailureCode.Malformed)]
    public async Task Tells_the_token_endpoints_failure_as_the_agencys(int status, string body, AgencyFailureCode code)
    {
        Tokens.Answer = _ => (status, body);
        using var underTest = Load();

        var failure = (await AskAsync(underTest)).Failure();

        (failure.Code, failure.Origin).ShouldBe((code, AgencyFailureOrigin.Agency));
        failure.Detail.ShouldContain("token endpoint");
        Shown.ShouldBeEmpty();
    }

    [Fact]
    public async Task Takes_no_endless_token_answer()
    {
        Tokens.Answer = _ => (200, new string(' ', 70_000));
        using var underTest = Load();

        var failure = (await AskAsync(underTest)).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
        failure.Detail.ShouldContain("larger");
    }

    [Fact]
    public async Task Times_out_with_the_token_endpoint()
    {
        Tokens.Gate = new TaskCompletionSource().Task;
        using var underTest = Load(timeout: "200ms");

        (await AskAsync(underTest)).Failure().Code.ShouldBe(AgencyFailureCode.TimedOut);
    }

    [Fact]
    public async Task Is_unavailable_when_no_token_endpoint_listens()
    {
        using var underTest = Load(oauth => oauth["tokenAddress"] = "http://127.0.0.1:1/token");

        var failure = (await AskAsync(underTest)).Failure();

        failure.Code.ShouldBe(AgencyFailureCode.Unavailable);
        failure.Detail.ShouldContain("token endpoint");
    }
}
