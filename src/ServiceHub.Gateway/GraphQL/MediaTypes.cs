using Microsoft.Net.Http.Headers;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>The media types of GraphQL over HTTP (draft of 2025, section 4) and which of them a client prefers.</summary>
internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";

    private static readonly MediaTypeHeaderValue GraphQLResponseType = MediaTypeHeaderValue.Parse(GraphQLResponse);
    private static readonly MediaTypeHeaderValue JsonType = MediaTypeHeaderValue.Parse(Json);
    private static readonly MediaTypeHeaderValue HtmlType = MediaTypeHeaderValue.Parse("text/html; charset=utf-8");

    /// <summary>
    /// The client's choice of the two, or null when it accepts neither. Without an <c>Accept</c> header, with one that cannot be
    /// read or with <c>*/*</c> it is plain JSON, which every client reads.
    /// </summary>
    public static string? Choose(HttpRequest request)
    {
        // What most clients send need not be parsed.
        switch (request.Headers.Accept.Count == 1 ? request.Headers.Accept[0] : null)
        {
            case "*/*" or "application/json":
                return Json;
            case "application/graphql-response+json":
                return GraphQLResponse;
        }
        if (Ranges(request) is not [_, ..] ranges)
        {
            return Json;
        }
        var json = AcceptMatch.Of(JsonType, ranges);
        var graphQL = AcceptMatch.Of(GraphQLResponseType, ranges);
        var isJson = json.CompareTo(graphQL) >= 0;
        return (isJson ? json : graphQL).Quality > 0 ? isJson ? Json : GraphQLResponse : null;
    }

    /// <summary>The client's choice, for answers that must be given whatever it accepts.</summary>
    public static string Negotiate(HttpRequest request) => Choose(request) ?? Json;

    /// <summary>Whether who asks is a browser that shows a page.</summary>
    public static bool PrefersHtml(HttpRequest request) =>
        Ranges(request) is [_, ..] ranges
        && AcceptMatch.Of(HtmlType, ranges).CompareTo(AcceptMatch.Of(JsonType, ranges)) > 0
        && AcceptMatch.Of(HtmlType, ranges).CompareTo(AcceptMatch.Of(GraphQLResponseType, ranges)) > 0;

    private static IList<MediaTypeHeaderValue>? Ranges(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges) ? ranges : null;
}
