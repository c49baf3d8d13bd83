namespace ServiceHub.Services.Access;

/// <summary>Data about citizens that one source answers for: an agency, or the hub's shared profile.</summary>
/// <param name="Name">The agency's short name, or <see cref="Profile"/>.</param>
/// <param name="Scopes">The scopes that open parts of it.</param>
/// <param name="Coordinates">Its fields, such as <c>IdentityCard.status</c>.</param>
internal sealed record DataSet(string Name, IReadOnlySet<string> Scopes, IReadOnlySet<string> Coordinates)
{
    public const string Profile = "profile";

    /// <summary>Who looked at a person's data. No agreement opens it.</summary>
    public const string DisclosureLog = "disclosure-log";
}
