using System.Security.Cryptography;
using System.Text;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class AlgorithmIsAllowedTests
{
    private const string Refusal = "The client assertion is not signed by ES256 or PS256.";

    [Theory]
    [InlineData(null)]
    [InlineData("\"none\"")]
    [InlineData("\"None\"")]
    [InlineData("\"HS256\"")]
    [InlineData("\"RS256\"")]
    [InlineData("\"RS512\"")]
    [InlineData("\"PS384\"")]
    [InlineData("\"ES384\"")]
    [InlineData("\"EdDSA\"")]
    [InlineData("\"es256\"")]
    [InlineData("[\"ES256\"]")]
    [InlineData("256")]
    public Task Refuses(string? algorithm) => AssertionTable.SendAsync(AssertionTable.With("alg", algorithm)).ShouldRefuseAsync(Refusal);

    [Fact]
    public async Task Refuses_RS256_though_the_key_is_the_clients()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Rsa("RS256");
        signer.Register(hub);
        await Signer.SendAsync(hub, signer.Assertion(hub)).ShouldRefuseAsync(Refusal);
    }

    [Fact]
    public async Task Refuses_the_public_key_used_as_a_shared_secret()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        var input = Forge.Input(Encoding.UTF8.GetBytes("{\"alg\":\"HS256\"}"), Encoding.UTF8.GetBytes(Signer.Claims(hub).ToJsonString()));
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(signer.Jwk.ToJsonString()), Encoding.ASCII.GetBytes(input));
        await Signer.SendAsync(hub, $"{input}.{Forge.Encode(signature)}").ShouldRefuseAsync(Refusal);
    }

    [Theory]
    [InlineData("PS256", true)]
    [InlineData("ES256", false)]
    public async Task Refuses_an_algorithm_of_another_kind_of_key(string named, bool curve)
    {
        var hub = await Hub.StartAsync();
        using var signer = curve ? Signer.Es256() : Signer.Rsa();
        signer.Register(hub);
        await Signer.SendAsync(hub, signer.Assertion(hub, header => header["alg"] = named))
            .ShouldRefuseAsync("The client is unknown, or the client assertion is not signed by a key that is registered for it.");
    }
}
