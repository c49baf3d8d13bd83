namespace ServiceHub.Data.Contacts;

/// <summary>Who began a contact.</summary>
public enum ContactDirection
{
    /// <summary>The citizen.</summary>
    Inbound,

    /// <summary>The agency.</summary>
    Outbound,
}
