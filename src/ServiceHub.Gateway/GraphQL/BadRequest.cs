namespace ServiceHub.Gateway.GraphQL;

/// <summary>Why a request never became an operation.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record BadRequest(int Status, string Message);
