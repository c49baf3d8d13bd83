using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.OAuth.Tests.Keys;

public class JwkThumbprintTests
{
    // The key of RFC 9449 §4.1, whose thumbprint its §6.1 gives.
    private const string X = "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs";
    private const string Y = "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA";

    [Fact]
    public void Is_that_of_the_published_example() => JwkThumbprint.Of(X, Y).ShouldBe("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");

    [Fact]
    public void Covers_the_required_members_alone_in_order_without_space()
    {
        var json = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + X + "\",\"y\":\"" + Y + "\"}";
        JwkThumbprint.Of(X, Y).ShouldBe(Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(json))));
    }
}
