using System.Text;
using Microsoft.Extensions.Primitives;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Reads a request from the parameters of a URL (GraphQL over HTTP, section 5.2).</summary>
internal static class GraphQLRequestUrl
{
    private static readonly BadRequest NoQuery = BadRequest.Because("The parameter \"query\" is missing.");
    private static readonly BadRequest Twice = BadRequest.Because("The URL gives a parameter twice.");

    public static (GraphQLRequest? Request, BadRequest? Problem) Read(IQueryCollection parameters)
    {
        if (parameters.Any(parameter => parameter.Value.Count > 1))
        {
            return (null, Twice);
        }
        if (StringValues.IsNullOrEmpty(parameters["query"]))
        {
            return (null, NoQuery);
        }
        var request = new GraphQLRequest
        {
            Query = Bytes(parameters["query"]),
            OperationName = StringValues.IsNullOrEmpty(parameters["operationName"]) ? null : parameters["operationName"].ToString(),
        };
        var problem = GraphQLRequestJson.ReadObjects(request, Bytes(parameters["variables"]), Bytes(parameters["extensions"]));
        return problem is null ? (request, null) : (null, problem);
    }

    private static byte[] Bytes(StringValues text) => Encoding.UTF8.GetBytes(text.ToString());
}
