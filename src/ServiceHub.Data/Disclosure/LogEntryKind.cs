namespace ServiceHub.Data.Disclosure;

/// <summary>What a row of the log tells of; its name in the row is in upper case.</summary>
public enum LogEntryKind
{
    /// <summary>Somebody learned something of a citizen, or tried to.</summary>
    Disclosure,

    /// <summary>A key that signs the log came into use.</summary>
    Key,

    /// <summary>Rows lost what they held.</summary>
    Erasure,

    /// <summary>Disclosures under an agreement are to be hidden from the citizens for a time, or no more.</summary>
    Hiding,
}
