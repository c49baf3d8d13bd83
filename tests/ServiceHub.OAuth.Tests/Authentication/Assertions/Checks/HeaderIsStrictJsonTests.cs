using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class HeaderIsStrictJsonTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"alg\":\"ES256\"")]
    [InlineData("{\"alg\":\"ES256\"}{}")]
    public Task Refuses_what_is_no_object(string header) => SendAsync(header).ShouldRefuseAsync("The client assertion's header is not a JSON object.");

    [Theory]
    [InlineData("{\"alg\":\"ES256\",\"alg\":\"ES256\"}")]
    [InlineData("{\"alg\":\"ES256\",\"\\u0061lg\":\"none\"}")]
    public Task Refuses_a_name_twice(string header) => SendAsync(header).ShouldRefuseAsync("The client assertion's header gives a name twice.");

    private static async Task<Answer> SendAsync(string header)
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        return await Signer.SendAsync(hub, signer.Sign(header, Signer.Claims(hub).ToJsonString()));
    }
}
