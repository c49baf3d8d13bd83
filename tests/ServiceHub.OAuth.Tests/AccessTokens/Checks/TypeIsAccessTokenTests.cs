using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens.Checks;

public class TypeIsAccessTokenTests
{
    [Theory]
    [InlineData("at+jwt")]
    [InlineData("application/at+jwt")]
    public async Task Takes_both_spellings(string type)
    {
        var hub = await Hub.StartAsync();
        (await hub.JudgeAsync(Forge.Token(hub, header => header["typ"] = type))).IsValid.ShouldBeTrue();
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("jwt")]
    [InlineData("AT+JWT")]
    [InlineData("dpop+jwt")]
    [InlineData("client-authentication+jwt")]
    [InlineData("token-introspection+jwt")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Refuses_another_kind_of_token(string? type)
    {
        var hub = await Hub.StartAsync();
        await hub.RefuseAsync(Forge.Token(hub, header => header["typ"] = type), TokenFailureCode.Type);
    }

    [Fact]
    public async Task Refuses_a_token_without_a_type()
    {
        var hub = await Hub.StartAsync();
        await hub.RefuseAsync(Forge.Token(hub, header => header.Remove("typ")), TokenFailureCode.Type);
    }
}
