namespace ServiceHub.Sandbox.Agencies.IdentityCard;

internal sealed record CardQuery(IReadOnlyList<string>? Pids);
