using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class TextIsThreeSegmentsTests
{
    [Theory]
    [InlineData("{0}.{1}")]
    [InlineData("{0}.{1}.")]
    [InlineData("{0}.{1}.{2}.")]
    [InlineData("{0}.{1}.{2}==")]
    [InlineData("{0}.{1}.{2} ")]
    [InlineData(" {0}.{1}.{2}")]
    [InlineData("..")]
    [InlineData("{0}")]
    public async Task Refuses(string form)
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        await Signer.SendAsync(hub, string.Format(null, form, signer.Assertion(hub).Split('.')))
            .ShouldRefuseAsync("The client assertion is not three segments of base64url without padding.");
    }
}
