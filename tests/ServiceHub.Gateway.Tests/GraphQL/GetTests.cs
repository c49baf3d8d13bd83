using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.Gateway.Tests.GraphQL;

[Collection(OneHub.Name)]
public sealed class GetTests(SharedHub shared)
{
    private readonly HubUnderTest _hub = shared.Hub;

    [Fact]
    public async Task A_query_with_all_its_parameters_is_answered()
    {
        var (status, answer) = await GetAsync(
            ("query", "query A { __typename } query B($n: String!) { __type(name: $n) { name } }"),
            ("operationName", "B"), ("variables", """{"n":"Citizen"}"""), ("extensions", "{}"));
        status.ShouldBe(HttpStatusCode.OK);
        answer.Text("data", "__type", "name").ShouldBe("Citizen");
    }

    [Fact]
    public async Task An_empty_operation_name_is_none() =>
        (await GetAsync(("query", "{ __typename }"), ("operationName", ""))).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("", "", "no \"query\"")]
    [InlineData("{ __typename }", "{", "breaks")]
    [InlineData("{ __typename }", "[1]", "variables")]
    [InlineData("{ __typename }", """{"a":1,"a":2}""", "twice")]
    [InlineData("{ __typename }", "{} {}", "breaks")]
    public async Task Parameters_that_make_no_request_are_400(string query, string variables, string cause)
    {
        var (status, answer) = await GetAsync(("query", query), ("variables", variables));
        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors().Single().Text("message").ShouldNotBeNull().ShouldContain(cause);
    }

    [Fact]
    public async Task A_parameter_given_twice_is_400() =>
        (await GetAsync(("query", "{ __typename }"), ("query", "{ __typename }"))).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Without_a_token_it_is_401()
    {
        using var answer = await _hub.Http.GetAsync("/graphql?query={__typename}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(OperationKind.Mutation)]
    [InlineData(OperationKind.Subscription)]
    public void What_is_no_query_is_405_and_told_POST(OperationKind kind)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        GraphQLEndpoint.CheckMethod(context, kind).ShouldNotBeNull().Status.ShouldBe(405);
        context.Response.Headers.Allow.ToString().ShouldBe("POST");
    }

    [Fact]
    public async Task A_national_id_in_the_URL_is_refused_and_logged_nowhere()
    {
        var id = _hub.NationalId("ordinary");
        var (status, answer) = await GetAsync(("query", "query ($by: CitizenLookup!) { citizen(by: $by) { id } }"), ("variables", $$$"""{"by":{"nationalId":"{{{id}}}"}}"""));
        status.ShouldBe(HttpStatusCode.BadRequest);
        var error = answer.Errors().Single();
        error.Code().ShouldBe("PERSONAL_DATA_IN_URL");
        error.GetRawText().ShouldNotContain(id);
        foreach (var file in Directory.GetFiles(Path.Combine(_hub.Data, "logs")))
        {
            await using var log = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var text = await new StreamReader(log).ReadToEndAsync();
            text.ShouldNotContain(id);
            text.ShouldNotContain("citizen(by");
        }
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> GetAsync(params (string Name, string Value)[] parameters)
    {
        var query = string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?{query}");
        request.Headers.Authorization = new("Bearer", await _hub.TokenAsync());
        using var answer = await _hub.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
