namespace ServiceHub.Sandbox.Agencies.IdentityCard;

internal sealed record CardError(string Error);
