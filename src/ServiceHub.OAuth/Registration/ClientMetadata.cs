using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Registration;

/// <summary>
/// What a client may say of itself (RFC 7591 §2), read. Whatever else a <see cref="Client"/> has (its state, networks, limits, tokens'
/// form and lifetime, logins and origins) is for administrators, and nothing that is sent changes it.
/// </summary>
internal sealed record ClientMetadata
{
    public required string Name { get; init; }

    public required IReadOnlyList<Uri> RedirectUris { get; init; }

    public required IReadOnlyList<string> GrantTypes { get; init; }

    /// <summary>Null where they are left out: then they follow from the grants.</summary>
    public required IReadOnlyList<string>? ResponseTypes { get; init; }

    public required string AuthenticationMethod { get; init; }

    public required string? SigningAlgorithm { get; init; }

    public required ScopeSet Scopes { get; init; }

    public required IReadOnlyList<string> Contacts { get; init; }

    /// <summary>Its public keys, each as it would be kept; null where it sends none.</summary>
    public required IReadOnlyList<string>? Keys { get; init; }

    public required string? KeySetAddress { get; init; }

    public required string? CertificateSubject { get; init; }

    public required bool ProofBound { get; init; }

    public required bool CertificateBound { get; init; }

    public required IReadOnlyList<string> DetailTypes { get; init; }

    public required string Organisation { get; init; }

    public required string? Supplier { get; init; }

    public required string Purpose { get; init; }

    public required IReadOnlyList<string> Purposes { get; init; }

    public required ClientEnvironment Environment { get; init; }

    public required ClientProfile Profile { get; init; }

    /// <summary>A client of whom nothing is known yet.</summary>
    public static Client Nobody { get; } =
        new() { ClientId = "", Name = "", Organisation = "", State = ClientState.Submitted, Scopes = ScopeSet.Empty, Credentials = [] };

    /// <summary>
    /// The client as this says it is to be. Where it says what <see cref="ClientInformation"/> told, the client keeps what
    /// administrators know beyond that: further ways to authenticate, and who reads at the contact's address.
    /// </summary>
    public Client Over(Client before) => before with
    {
        Name = Name,
        RedirectUris = RedirectUris,
        GrantTypes = GrantTypes,
        AuthenticationMethods = before.AuthenticationMethods[0] == AuthenticationMethod ? before.AuthenticationMethods : [AuthenticationMethod],
        Scopes = Scopes,
        Contact = Contacts is [var address] ? before.Contact?.Email == address ? before.Contact : new(address, address, null) : null,
        SenderConstraint = ProofBound ? SenderConstraint.DPoP : CertificateBound ? SenderConstraint.Certificate : SenderConstraint.Optional,
        Organisation = Organisation,
        Supplier = Supplier,
        Purpose = Purpose,
        Purposes = Purposes,
        Environment = Environment,
        Profile = Profile,
    };
}
