namespace ServiceHub.Sandbox.Agencies.IdentityCard;

/// <summary>A card as the registry answers it: dates <c>yyyyMMdd</c> of the Buddhist era, 00 for what is unknown.</summary>
internal sealed record CardDocument(
    string Pid,
    string TitleTh,
    string FirstNameTh,
    string LastNameTh,
    string TitleEn,
    string FirstNameEn,
    string LastNameEn,
    string BirthDate,
    string Sex,
    string IssueDate,
    string ExpireDate,
    string Status,
    string AddressTh,
    string AddressEn);
