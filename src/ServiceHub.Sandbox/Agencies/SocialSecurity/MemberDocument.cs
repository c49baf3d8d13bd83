namespace ServiceHub.Sandbox.Agencies.SocialSecurity;

/// <summary>A member as the office answers it.</summary>
internal sealed record MemberDocument(
    string PersonId,
    string NameTh,
    string NameEn,
    string BirthDate,
    string Section,
    string Status,
    string RegisteredOn,
    string? EmployerTh,
    string? EmployerEn,
    string? HospitalTh,
    string? HospitalEn);
