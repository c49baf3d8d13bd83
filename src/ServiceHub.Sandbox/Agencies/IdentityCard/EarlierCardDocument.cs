namespace ServiceHub.Sandbox.Agencies.IdentityCard;

/// <summary>A card before the present one: dates <c>yyyyMMdd</c> of the Buddhist era, the reason as the registry numbers it.</summary>
internal sealed record EarlierCardDocument(string Pid, int IssueNumber, string IssueDate, string EndDate, string Reason);
