namespace ServiceHub.Data.Agreements;

/// <summary>What can happen to an agreement.</summary>
public enum AgreementAction
{
    /// <summary>It was written.</summary>
    Drafted,

    /// <summary>Its terms were changed, which makes it a draft again.</summary>
    Updated,

    /// <summary>It waits for approval.</summary>
    Submitted,

    /// <summary>It was agreed, and its terms are frozen.</summary>
    Approved,

    /// <summary>It was stopped for a while.</summary>
    Suspended,

    /// <summary>It opens data again.</summary>
    Resumed,

    /// <summary>It was stopped for good.</summary>
    Ended,
}
