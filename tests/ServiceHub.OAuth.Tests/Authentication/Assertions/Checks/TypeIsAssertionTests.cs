using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class TypeIsAssertionTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("\"JWT\"")]
    [InlineData("\"jwt\"")]
    [InlineData("\"client-authentication+jwt\"")]
    [InlineData("\"application/client-authentication+jwt\"")]
    public async Task Takes(string? type) => (await AssertionTable.SendAsync(AssertionTable.With("typ", type))).Status.ShouldBe(200);

    [Theory]
    [InlineData("\"at+jwt\"")]
    [InlineData("\"dpop+jwt\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("1")]
    public Task Refuses(string type) => AssertionTable.SendAsync(json => json["typ"] = type == "null" ? null : AssertionNode(type))
        .ShouldRefuseAsync("The client assertion's typ is not client-authentication+jwt.");

    private static System.Text.Json.Nodes.JsonNode? AssertionNode(string type) => System.Text.Json.Nodes.JsonNode.Parse(type);
}
