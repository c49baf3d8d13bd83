namespace ServiceHub.Services.Contacts;

/// <summary>The columns of a file of contacts: the members of the contract's <c>ContactInput</c>, and of the officer.</summary>
public static class ContactColumns
{
    internal const string SourceKey = "sourceKey";
    internal const string NationalId = "nationalId";
    internal const string Passport = "passport";
    internal const string TemporaryNumber = "temporaryNumber";
    internal const string Citizen = "citizen";
    internal const string Channel = "channel";
    internal const string Direction = "direction";
    internal const string Reason = "reason";
    internal const string Summary = "summary";
    internal const string Outcome = "outcome";
    internal const string HandedOnTo = "handedOnTo";
    internal const string Language = "language";
    internal const string StartedAt = "startedAt";
    internal const string EndedAt = "endedAt";
    internal const string OfficerId = "officerId";
    internal const string OfficerName = "officerName";
    internal const string OfficerOffice = "officerOffice";

    /// <summary>All columns that there may be, in any order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SourceKey, NationalId, Passport, TemporaryNumber, Citizen, Channel, Direction, Reason, Summary, Outcome, HandedOnTo, Language, StartedAt, EndedAt, OfficerId, OfficerName,
        OfficerOffice,
    ];

    /// <summary>Those that there must be; by the source key a file that is taken in again adds nothing.</summary>
    public static IReadOnlyList<string> Demanded { get; } = [SourceKey, Channel, Reason, StartedAt];
}
