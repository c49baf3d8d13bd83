using System.Text.Json.Nodes;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens.Checks;

public class NothingIsCriticalTests
{
    [Theory]
    [InlineData("""["exp"]""")]
    [InlineData("""["b64"]""")]
    [InlineData("""["urn:example:unknown"]""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"exp\"")]
    public async Task Refuses_a_token_with_any_crit(string critical)
    {
        var hub = await Hub.StartAsync();
        await hub.RefuseAsync(Forge.Token(hub, header => header["crit"] = JsonNode.Parse(critical)), TokenFailureCode.CriticalExtension);
    }
}
