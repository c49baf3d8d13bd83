using ServiceHub.Adapters.Values;

namespace ServiceHub.Data.Agreements;

/// <summary>What a client may learn of citizens from one data set, for which purpose, by what right, how much of it and how long.</summary>
public sealed record Agreement
{
    /// <summary>Stands for every field of the data set that the agreement's scopes open.</summary>
    public const string AllFields = "*";

    public required string Id { get; init; }

    public required string ClientId { get; init; }

    /// <summary>An agency's short name, or <c>profile</c> for the shared profile.</summary>
    public required string DataSet { get; init; }

    /// <summary>One of the client's purposes.</summary>
    public required string Purpose { get; init; }

    public required LegalBasis LegalBasis { get; init; }

    /// <summary>The statute, in words.</summary>
    public required LocalizedText LegalReference { get; init; }

    /// <summary>What it is for, in words that a citizen understands.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The organisation's name for citizens.</summary>
    public required LocalizedText Controller { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Coordinates such as <c>IdentityCard.status</c>, or <see cref="AllFields"/> alone.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>How many citizens may be asked for in a day.</summary>
    public required int DailyQuota { get; init; }

    /// <summary>The first day, in the hub's zone.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; init; }

    public required string RiskAssessment { get; init; }

    public AgreementState State { get; init; }

    public int Version { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who wrote it: a client, or null for the command line.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>Who wrote, changed or submitted it: they do not approve it.</summary>
    public IReadOnlyList<string> ChangedBy { get; init; } = [];

    public DateTimeOffset? ApprovedAt { get; init; }

    public string? ApprovedBy { get; init; }

    /// <summary>Whether it opens anything on a day.</summary>
    public bool IsInForce(DateOnly day) => State == AgreementState.Approved && ValidFrom <= day && day <= ValidTo;
}
