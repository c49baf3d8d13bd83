namespace ServiceHub.Data.Changes;

/// <summary>What gateways keep in memory and must read again once it has changed.</summary>
public enum ChangeName
{
    /// <summary>Clients with their credentials.</summary>
    Clients,

    /// <summary>Access tokens that were taken back.</summary>
    Revocations,

    /// <summary>The keys that sign tokens.</summary>
    SigningKeys,

    /// <summary>Agreements, by client.</summary>
    Agreements,

    /// <summary>Delegations.</summary>
    Delegations,

    /// <summary>Who is under protection.</summary>
    Protections,
}
