namespace ServiceHub.OAuth.Clients.Credentials;

/// <summary>Where a credential stands in its life.</summary>
public enum CredentialState
{
    /// <summary>It opens nothing before another administrator lets it in.</summary>
    AwaitingApproval,

    /// <summary>It opens nothing yet.</summary>
    Pending,

    /// <summary>It opens what its client may.</summary>
    Active,

    /// <summary>Its time is over; tokens that it was given live out theirs.</summary>
    Expired,

    /// <summary>It was taken back, with all tokens that it was given.</summary>
    Revoked,
}
