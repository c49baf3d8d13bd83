namespace ServiceHub.Data.Agreements;

/// <summary>Turns agreements into rows and back.</summary>
internal static class AgreementRows
{
    public static Agreement ToAgreement(AgreementRow row) => new()
    {
        Id = row.Id,
        ClientId = row.ClientId,
        DataSet = row.DataSet,
        Purpose = row.Purpose,
        LegalBasis = row.LegalBasis,
        LegalReference = new(row.LegalReferenceTh, row.LegalReferenceEn),
        Title = new(row.TitleTh, row.TitleEn),
        Controller = new(row.ControllerTh, row.ControllerEn),
        Scopes = Items(row.Scopes),
        Fields = Items(row.Fields),
        DailyQuota = row.DailyQuota,
        ValidFrom = row.ValidFrom,
        ValidTo = row.ValidTo,
        RiskAssessment = row.RiskAssessment,
        State = row.State,
        Version = row.Version,
        CreatedAt = row.CreatedAt,
        CreatedBy = row.CreatedBy,
        ChangedBy = Items(row.ChangedBy),
        ApprovedBy = row.ApprovedBy,
        ApprovedAt = row.ApprovedAt,
    };

    public static AgreementRow NewRow(Agreement agreement) => new()
    {
        Id = agreement.Id,
        ClientId = agreement.ClientId,
        DataSet = agreement.DataSet,
        Purpose = agreement.Purpose,
        LegalBasis = agreement.LegalBasis,
        LegalReferenceTh = agreement.LegalReference.Th!,
        LegalReferenceEn = agreement.LegalReference.En!,
        TitleTh = agreement.Title.Th!,
        TitleEn = agreement.Title.En!,
        ControllerTh = agreement.Controller.Th!,
        ControllerEn = agreement.Controller.En!,
        Scopes = Text(agreement.Scopes),
        Fields = Text(agreement.Fields),
        DailyQuota = agreement.DailyQuota,
        ValidFrom = agreement.ValidFrom,
        ValidTo = agreement.ValidTo,
        RiskAssessment = agreement.RiskAssessment,
        State = agreement.State,
        Version = agreement.Version,
        CreatedAt = agreement.CreatedAt,
        CreatedBy = agreement.CreatedBy,
        ChangedBy = Text(agreement.ChangedBy),
        ApprovedBy = agreement.ApprovedBy,
        ApprovedAt = agreement.ApprovedAt,
    };

    private static string Text(IReadOnlyList<string> items) => string.Join(' ', items);

    private static string[] Items(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
