using ServiceHub.Sandbox.Agencies.Http;

namespace ServiceHub.Sandbox.Agencies.StudentLoans;

/// <summary>An account, and as of when it stands so.</summary>
internal sealed record LoanAnswer(string AsOf, RawJson Account);
