namespace ServiceHub.Gateway.GraphQL;

/// <summary>The members of a request (GraphQL over HTTP, section 5).</summary>
internal enum Member
{
    Query,
    DocumentId,
    OperationName,
    Variables,
    Extensions,
    Other,
}
