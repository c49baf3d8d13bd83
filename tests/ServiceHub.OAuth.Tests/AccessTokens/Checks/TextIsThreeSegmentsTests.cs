using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens.Checks;

public class TextIsThreeSegmentsTests
{
    [Theory]
    [InlineData("{0}.{1}.{2}==")]
    [InlineData("{0}.{1}.{2}=")]
    [InlineData("{0}={1}.{2}")]
    [InlineData(" {0}.{1}.{2}")]
    [InlineData("{0}.{1}.{2} ")]
    [InlineData("{0}. {1}.{2}")]
    [InlineData("{0}.{1}.{2}\n")]
    [InlineData("{0}.{1}\t.{2}")]
    [InlineData("{0}.{1}.")]
    [InlineData("{0}.{1}")]
    [InlineData("{0}..{2}")]
    [InlineData(".{1}.{2}")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("{0}.{1}.{2}.")]
    [InlineData("{0}.{1}.{2}.{2}")]
    [InlineData("{0}.{1}.{2}.{2}.{2}")]
    [InlineData("Bearer {0}.{1}.{2}")]
    public async Task Refuses_a_right_token_written_otherwise(string form)
    {
        var hub = await Hub.StartAsync();
        var segments = Forge.Token(hub).Split('.');
        await hub.RefuseAsync(string.Format(null, form, segments), TokenFailureCode.Malformed);
    }

    [Fact]
    public async Task Refuses_a_signature_with_spare_bits_set()
    {
        var hub = await Hub.StartAsync();
        var token = Forge.Token(hub);
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var next = Alphabet[Alphabet.IndexOf(token[^1], StringComparison.Ordinal) + 1];
        await hub.RefuseAsync(token[..^1] + next, TokenFailureCode.Malformed);
    }
}
