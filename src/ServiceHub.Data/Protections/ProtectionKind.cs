namespace ServiceHub.Data.Protections;

/// <summary>How much of a person is under protection; what comes later covers what stands before it.</summary>
public enum ProtectionKind
{
    /// <summary>Where the person may be met.</summary>
    SecretAddress,

    /// <summary>All that is known of the person.</summary>
    Witness,
}
