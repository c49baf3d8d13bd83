namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>By what a client can prove who it is.</summary>
public enum CredentialKind
{
    /// <summary>A secret, which the hub makes.</summary>
    Secret,

    /// <summary>A public key.</summary>
    Key,

    /// <summary>The address of public keys.</summary>
    KeySet,

    /// <summary>One certificate.</summary>
    Certificate,

    /// <summary>A certificate's subject.</summary>
    CertificateSubject,
}
