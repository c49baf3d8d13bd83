namespace ServiceHub.Gateway.GraphQL;

/// <summary>Why a request never became an operation.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record BadRequest(int Status, string Code, string Message)
{
    /// <summary>400 with <see cref="ErrorCodes.BadRequest"/>.</summary>
    public static BadRequest Because(string message) => new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);
}
