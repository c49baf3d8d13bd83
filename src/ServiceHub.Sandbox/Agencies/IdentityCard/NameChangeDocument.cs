namespace ServiceHub.Sandbox.Agencies.IdentityCard;

/// <summary>A change of name: the day <c>yyyyMMdd</c> of the Buddhist era, names in Thai before and after.</summary>
internal sealed record NameChangeDocument(
    string Pid,
    int Sequence,
    string ChangeDate,
    string Kind,
    string OldTitleTh,
    string OldFirstNameTh,
    string OldLastNameTh,
    string NewTitleTh,
    string NewFirstNameTh,
    string NewLastNameTh);
