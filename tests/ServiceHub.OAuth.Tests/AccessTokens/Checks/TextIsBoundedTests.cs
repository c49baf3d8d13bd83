using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.AccessTokens.Checks;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens.Checks;

public class TextIsBoundedTests
{
    [Fact]
    public async Task Refuses_a_right_token_that_is_too_long()
    {
        var hub = await Hub.StartAsync();
        var plain = Forge.Token(hub, claims: claims => claims["more"] = "").Length;
        var room = (TextIsBounded.LongestToken - plain) / 4 * 3;
        var longest = Forge.Token(hub, claims: claims => claims["more"] = new string('x', room - 3));
        longest.Length.ShouldBeInRange(TextIsBounded.LongestToken - 8, TextIsBounded.LongestToken);
        (await hub.JudgeAsync(longest)).IsValid.ShouldBeTrue();
        var tooLong = Forge.Token(hub, claims: claims => claims["more"] = new string('x', room + 6));
        await hub.RefuseAsync(tooLong, TokenFailureCode.TooLarge);
    }
}
