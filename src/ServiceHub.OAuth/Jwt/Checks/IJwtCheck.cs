namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>One rule that a received JWT must keep.</summary>
/// <typeparam name="TJwt">What it needs to know: a rule for all asks for the <see cref="ReceivedJwt"/> alone.</typeparam>
internal interface IJwtCheck<in TJwt>
    where TJwt : ReceivedJwt
{
    /// <summary>The one cause, fit for a client; null when the JWT keeps the rule.</summary>
    string? Check(TJwt jwt);
}
