using ServiceHub.Adapters.Values;
using ServiceHub.Data.Agreements;

namespace ServiceHub.Services.Agreements;

/// <summary>The terms of an agreement, as the contract's input gives them.</summary>
public sealed record AgreementInput(
    string ClientId,
    string DataSet,
    string Purpose,
    LegalBasis LegalBasis,
    LocalizedText LegalReference,
    LocalizedText Title,
    LocalizedText Controller,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string> Fields,
    int DailyQuota,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    string RiskAssessment)
{
    /// <summary>The terms without a life, which the registry gives them.</summary>
    public Agreement Read() => new()
    {
        Id = "",
        ClientId = ClientId,
        DataSet = DataSet,
        Purpose = Purpose,
        LegalBasis = LegalBasis,
        LegalReference = LegalReference,
        Title = Title,
        Controller = Controller,
        Scopes = Scopes,
        Fields = Fields,
        DailyQuota = DailyQuota,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        RiskAssessment = RiskAssessment,
        CreatedAt = default,
    };
}
