using Microsoft.AspNetCore.Http;
using ServiceHub.Gateway.GraphQL;

namespace ServiceHub.Gateway.Tests.GraphQL;

public sealed class BrowserGuardTests
{
    [Theory]
    [InlineData("GET", null, false)]
    [InlineData("GET", "Cookie", false)]
    [InlineData("GET", "Authorization", true)]
    [InlineData("GET", BrowserGuard.Header, true)]
    [InlineData("POST", null, true)]
    public void Only_what_a_foreign_page_cannot_send_unasked_passes(string method, string? header, bool passes)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        if (header is not null)
        {
            request.Headers[header] = "x";
        }
        (BrowserGuard.Check(request) is null).ShouldBe(passes);
    }
}
