using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class ClaimsAreStrictJsonTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("\"partner\"")]
    [InlineData("{\"iss\":")]
    public Task Refuses_what_is_no_object(string claims) =>
        SendAsync(_ => claims).ShouldRefuseAsync("The client assertion's claims are not a JSON object.");

    [Theory]
    [InlineData("iss")]
    [InlineData("sub")]
    [InlineData("aud")]
    [InlineData("exp")]
    [InlineData("iat")]
    [InlineData("nbf")]
    [InlineData("jti")]
    [InlineData("other")]
    public Task Refuses_a_claim_twice(string claim) =>
        SendAsync(claims => $"{claims[..^1]},\"{claim}\":0,\"{claim}\":0}}").ShouldRefuseAsync("The client assertion gives a claim twice.");

    private static async Task<Answer> SendAsync(Func<string, string> claims)
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        return await Signer.SendAsync(hub, signer.Sign("{\"alg\":\"ES256\"}", claims(Signer.Claims(hub).ToJsonString())));
    }
}
