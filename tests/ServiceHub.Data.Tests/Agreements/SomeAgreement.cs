using ServiceHub.Data.Agreements;

namespace ServiceHub.Data.Tests.Agreements;

/// <summary>An agreement that nobody cares about.</summary>
public static class SomeAgreement
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);

    public static Agreement Draft(string id = "agr-0000000000000001", string clientId = "partner") => new()
    {
        Id = id,
        ClientId = clientId,
        DataSet = "identity-card",
        Purpose = "counter-service",
        LegalBasis = LegalBasis.PublicTask,
        LegalReference = new("พระราชบัญญัติการบริหารงานและการให้บริการภาครัฐผ่านระบบดิจิทัล พ.ศ. 2562", "Digital Government Act B.E. 2562"),
        Title = new("ตรวจบัตรที่จุดบริการ", "Checking the card at the counter"),
        Controller = new("สำนักงานบริการ", "Service Office"),
        Scopes = ["identity-card:read"],
        Fields = ["Citizen.identityCard", "IdentityCard.status"],
        DailyQuota = 100,
        ValidFrom = new(2026, 1, 1),
        ValidTo = new(2026, 12, 31),
        RiskAssessment = "Low:\nthe card is shown at the counter anyway.",
        State = AgreementState.Draft,
        Version = 1,
        CreatedAt = Now,
        CreatedBy = "author",
        ChangedBy = ["author"],
    };

    public static Agreement Approved(string id, string clientId = "partner", DateTimeOffset? at = null) => Draft(id, clientId) with
    {
        State = AgreementState.Approved,
        Version = 3,
        ApprovedBy = "approver",
        ApprovedAt = at ?? Now,
    };

    /// <summary>The change that enters it, or that makes it of the one before.</summary>
    public static AgreementChange Change(Agreement? before, Agreement after, AgreementAction action = AgreementAction.Drafted) =>
        new(before, after, [new(after.Id, Now, "author", action, before is null ? null : "{}", """{"a":1}""")]);
}
