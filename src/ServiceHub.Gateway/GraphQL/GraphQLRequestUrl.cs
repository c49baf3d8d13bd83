using System.Text;
using Microsoft.Extensions.Primitives;
using ServiceHub.Gateway.GraphQL.Documents;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Reads a request from the parameters of a URL (GraphQL over HTTP, section 5.2).</summary>
internal static class GraphQLRequestUrl
{
    private static readonly BadRequest Twice = BadRequest.Because("The URL gives a parameter twice.");

    public static (GraphQLRequest? Request, BadRequest? Problem) Read(IQueryCollection parameters)
    {
        if (parameters.Any(parameter => parameter.Value.Count > 1))
        {
            return (null, Twice);
        }
        var request = new GraphQLRequest
        {
            OperationName = Text(parameters["operationName"]),
            DocumentId = Text(parameters["documentId"]),
        };
        if (Text(parameters["query"]) is { } query)
        {
            request.Query = Bytes(query);
        }
        var problem = GraphQLRequestJson.ReadObjects(request, Bytes(parameters["variables"]), Bytes(parameters["extensions"]))
            ?? DocumentReference.Read(request);
        return problem is null ? (request, null) : (null, problem);
    }

    /// <summary>An empty parameter is none.</summary>
    private static string? Text(StringValues parameter) => StringValues.IsNullOrEmpty(parameter) ? null : parameter.ToString();

    private static byte[] Bytes(StringValues text) => Encoding.UTF8.GetBytes(text.ToString());
}
