namespace ServiceHub.Sandbox.Agencies.Http;

/// <summary>One person who is asked about, and for answers on pages from where on.</summary>
internal sealed record PidQuery(string? Pid, string? Page = null);
