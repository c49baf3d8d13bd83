using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.Gateway.GraphQL;

namespace ServiceHub.Gateway.Tests.GraphQL.Documents;

public sealed class DocumentReferenceTests
{
    private const string One = "7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e";
    private const string Other = "71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b";

    [Theory]
    [InlineData("sha256:" + One, "{}")]
    [InlineData(One, "null")]
    [InlineData(null, $$"""{"persistedQuery": {"version": 1, "sha256Hash": "{{One}}"} }""")]
    [InlineData("sha256:" + One, $$"""{"persistedQuery": {"version": 1, "sha256Hash": "{{One}}"} }""")]
    public void Every_way_to_name_a_document_is_read(string? documentId, string extensions)
    {
        var (request, problem) = Read(null, documentId, extensions);
        problem.ShouldBeNull();
        request!.Sha256.ShouldBe(One);
        request.HasQuery.ShouldBeFalse();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"persistedQuery": null, "other": 1}""")]
    public void No_document_may_be_named(string extensions)
    {
        var (request, problem) = Read("{ a }", null, extensions);
        problem.ShouldBeNull();
        request!.Sha256.ShouldBeNull();
        request.HasQuery.ShouldBeTrue();
    }

    [Fact]
    public void A_request_for_nothing_is_refused() => Read(null, null, "{}").Problem.ShouldNotBeNull().Message.ShouldContain("documentId");

    [Theory]
    [InlineData("md5:" + One, "{}")]
    [InlineData("sha256:" + One + "0", "{}")]
    [InlineData("sha256:7DBA4BD717B41F10434822356A93C32B1FB4907B983E854300AD839F84CDCD6E", "{}")]
    [InlineData("", "{}")]
    [InlineData(null, """{"persistedQuery": 1}""")]
    [InlineData(null, $$"""{"persistedQuery": {"sha256Hash": "{{One}}"} }""")]
    [InlineData(null, $$"""{"persistedQuery": {"version": 2, "sha256Hash": "{{One}}"} }""")]
    [InlineData(null, $$"""{"persistedQuery": {"version": "1", "sha256Hash": "{{One}}"} }""")]
    [InlineData(null, """{"persistedQuery": {"version": 1} }""")]
    [InlineData(null, """{"persistedQuery": {"version": 1, "sha256Hash": "abc"} }""")]
    [InlineData(Other, $$"""{"persistedQuery": {"version": 1, "sha256Hash": "{{One}}"} }""")]
    public void Anything_else_is_refused(string? documentId, string extensions) =>
        Read("{ a }", documentId, extensions).Problem.ShouldNotBeNull().Status.ShouldBe(400);

    private static (GraphQLRequest? Request, BadRequest? Problem) Read(string? query, string? documentId, string extensions)
    {
        var body = new JsonObject { ["query"] = query, ["documentId"] = documentId, ["extensions"] = JsonNode.Parse(extensions) };
        return GraphQLRequestJson.Read(Encoding.UTF8.GetBytes(body.ToJsonString()));
    }
}
