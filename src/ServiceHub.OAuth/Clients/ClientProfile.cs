namespace ServiceHub.OAuth.Clients;

/// <summary>A security profile.</summary>
public enum ClientProfile
{
    /// <summary>What RFC 9700 asks of every client.</summary>
    Baseline,

    /// <summary>The FAPI 2.0 Security Profile: keys or certificates, and sender-constrained tokens.</summary>
    Fapi2,
}
