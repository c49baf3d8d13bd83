namespace ServiceHub.Data.Agreements;

/// <summary>By what right personal data is processed: GDPR, article 6(1), and the Thai Personal Data Protection Act B.E. 2562, section 24.</summary>
public enum LegalBasis
{
    Consent,
    Contract,
    LegalObligation,
    VitalInterests,
    PublicTask,
    LegitimateInterests,
}
