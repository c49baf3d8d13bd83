namespace ServiceHub.Data.Contacts;

/// <summary>That a citizen and an agency met, over any channel.</summary>
public sealed class Contact
{
    public required Guid Id { get; init; }

    /// <summary>Null where nobody could say who it was.</summary>
    public Guid? CitizenId { get; set; }

    public required ContactChannel Channel { get; init; }

    public required ContactDirection Direction { get; init; }

    public required ContactReason Reason { get; init; }

    /// <summary>What it was about, in words.</summary>
    public string? Summary { get; set; }

    public required ContactOutcome Outcome { get; set; }

    /// <summary>The organisation (ISO 6523) that goes on with it; exactly where it was handed on.</summary>
    public string? HandedOnTo { get; set; }

    /// <summary>The contact of which it is the next one in the same matter.</summary>
    public Guid? FollowsId { get; init; }

    /// <summary>The agency that the citizen met, as an organisation (ISO 6523).</summary>
    public required string Organisation { get; init; }

    public string? OfficerId { get; init; }

    public string? OfficerName { get; init; }

    public string? OfficerOffice { get; init; }

    /// <summary>The language that was spoken, by BCP 47.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>By what the agency's own system knows the contact.</summary>
    public string? SourceKey { get; init; }

    /// <summary>The client that recorded it.</summary>
    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Counts its changes, from 1 on.</summary>
    public int Version { get; set; } = 1;
}
