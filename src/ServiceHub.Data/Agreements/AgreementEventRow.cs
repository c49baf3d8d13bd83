namespace ServiceHub.Data.Agreements;

/// <summary>A change of an agreement; rows are added and never changed.</summary>
public sealed class AgreementEventRow
{
    public long Sequence { get; init; }

    public required string AgreementId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The client id of who made it; null for the command line.</summary>
    public string? By { get; init; }

    public required AgreementAction Action { get; init; }

    /// <summary>JSON; null when the agreement was not there.</summary>
    public string? Before { get; init; }

    /// <summary>JSON.</summary>
    public required string After { get; init; }
}
