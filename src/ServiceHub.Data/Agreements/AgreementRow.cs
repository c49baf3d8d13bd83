namespace ServiceHub.Data.Agreements;

/// <summary>An agreement as stored. Its lists are read and written whole, so each is one text, space-separated.</summary>
public sealed class AgreementRow
{
    public required string Id { get; init; }

    public required string ClientId { get; set; }

    public required string DataSet { get; set; }

    public required string Purpose { get; set; }

    public required LegalBasis LegalBasis { get; set; }

    public required string LegalReferenceTh { get; set; }

    public required string LegalReferenceEn { get; set; }

    public required string TitleTh { get; set; }

    public required string TitleEn { get; set; }

    public required string ControllerTh { get; set; }

    public required string ControllerEn { get; set; }

    public required string Scopes { get; set; }

    public required string Fields { get; set; }

    public required int DailyQuota { get; set; }

    public required DateOnly ValidFrom { get; set; }

    public required DateOnly ValidTo { get; set; }

    public required string RiskAssessment { get; set; }

    public required AgreementState State { get; set; }

    public required int Version { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? CreatedBy { get; init; }

    /// <summary>Client ids.</summary>
    public required string ChangedBy { get; set; }

    public string? ApprovedBy { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }
}
