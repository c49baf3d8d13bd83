namespace ServiceHub.GraphQL.Execution;

/// <summary>Ends the writing of a response that has reached its limit.</summary>
internal sealed class ResponseTooLargeException() : Exception("The response has reached its limit.");
