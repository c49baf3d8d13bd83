namespace ServiceHub.Sandbox.Agencies.HouseRegistration;

/// <summary>An error of X-Road itself (Message Protocol for REST, section 4.6).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">Whose error it is, also told as <c>X-Road-Error</c>.</param>
/// <param name="Message">What is wrong, without any value of the request.</param>
internal sealed record XRoadError(int Status, string Type, string Message);
