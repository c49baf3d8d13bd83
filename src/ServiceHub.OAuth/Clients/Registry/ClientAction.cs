namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>What can happen to a client.</summary>
public enum ClientAction
{
    /// <summary>It was registered, as a draft or for approval.</summary>
    Registered,

    /// <summary>What it is or may do was changed.</summary>
    Updated,

    /// <summary>It waits for approval.</summary>
    Submitted,

    /// <summary>It came into use.</summary>
    Approved,

    /// <summary>It was stopped for a while.</summary>
    Suspended,

    /// <summary>It came back into use.</summary>
    Resumed,

    /// <summary>It was stopped for good.</summary>
    Ended,

    /// <summary>It was given a credential.</summary>
    CredentialAdded,

    /// <summary>A credential was taken back.</summary>
    CredentialRevoked,

    /// <summary>It was given a credential, and the others of the kind an end.</summary>
    CredentialRotated,

    /// <summary>A credential that waited was let in.</summary>
    CredentialApproved,
}
