using Microsoft.AspNetCore.Http;
using ServiceHub.Gateway.GraphQL;

namespace ServiceHub.Gateway.Tests.GraphQL;

public sealed class MediaTypesTests
{
    [Theory]
    [InlineData(null, MediaTypes.Json)]
    [InlineData("", MediaTypes.Json)]
    [InlineData("no media type", MediaTypes.Json)]
    [InlineData("*/*", MediaTypes.Json)]
    [InlineData("application/*", MediaTypes.Json)]
    [InlineData("application/json; charset=utf-8", MediaTypes.Json)]
    [InlineData("application/graphql-response+json", MediaTypes.GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", MediaTypes.GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", MediaTypes.Json)]
    [InlineData("application/json;q=0.9, application/graphql-response+json", MediaTypes.GraphQLResponse)]
    [InlineData("*/*, application/graphql-response+json", MediaTypes.GraphQLResponse)]
    [InlineData("*/*, application/json;q=0", MediaTypes.GraphQLResponse)]
    [InlineData("multipart/mixed, application/json", MediaTypes.Json)]
    [InlineData("text/html", null)]
    [InlineData("application/json;q=0", null)]
    [InlineData("application/json; charset=utf-16", null)]
    public void The_clients_first_choice_is_taken(string? accept, string? chosen) => MediaTypes.Choose(Asking(accept)).ShouldBe(chosen);

    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true)]
    [InlineData("*/*", false)]
    [InlineData("application/json, text/html;q=0.5", false)]
    [InlineData(null, false)]
    public void A_browser_that_shows_a_page_is_known(string? accept, bool isBrowser) => MediaTypes.PrefersHtml(Asking(accept)).ShouldBe(isBrowser);

    private static HttpRequest Asking(string? accept)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Accept = accept;
        return request;
    }
}
