using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Makes credentials of what was ordered.</summary>
internal sealed class CredentialMaker(ISecretHasher hasher, TimeProvider time)
{
    /// <summary>The credential, or else what is wrong with the order.</summary>
    public (IssuedCredential? Issued, RegistryError? Error) Make(CredentialOrder order)
    {
        var now = time.GetUtcNow();
        if (!ClientRules.IsText(order.Label))
        {
            return (null, RegistryErrors.InvalidValue("label", "The label is 1 to 200 characters in one line."));
        }
        if (order.Expires <= (order.NotBefore > now ? order.NotBefore : now))
        {
            return (null, RegistryErrors.InvalidValue("expires", "The credential would end before it begins, or has ended."));
        }
        var life = new Life(Guid.CreateVersion7(now).ToString("N"), order.Label, order.NotBefore ?? now, order.Expires);
        return order.Kind switch
        {
            CredentialKind.Secret => MakeSecret(order, life),
            CredentialKind.Key => MakeKey(order, life),
            CredentialKind.KeySet => MakeKeySet(order, life),
            CredentialKind.Certificate => MakeCertificate(order, life),
            _ => MakeSubject(order, life),
        };
    }

    private (IssuedCredential? Issued, RegistryError? Error) MakeSecret(CredentialOrder order, Life life)
    {
        if (order.Value is not null)
        {
            return Refuse("A secret is made by the hub; leave the value out.");
        }
        var secret = ClientSecret.Generate();
        return (new(new ClientSecretCredential { Id = life.Id, Label = life.Label, NotBefore = life.NotBefore, Expires = life.Expires, Hash = ClientSecret.Hash(secret, hasher) }, secret), null);
    }

    private static (IssuedCredential? Issued, RegistryError? Error) MakeKey(CredentialOrder order, Life life)
    {
        var (jwk, error) = RegisteredKey.Read(order.Value ?? "");
        return jwk is null
            ? (null, error)
            : Made(new ClientKeyCredential { Id = life.Id, Label = life.Label, NotBefore = life.NotBefore, Expires = life.Expires, Jwk = jwk });
    }

    private static (IssuedCredential? Issued, RegistryError? Error) MakeKeySet(CredentialOrder order, Life life) =>
        Uri.TryCreate(order.Value, UriKind.Absolute, out var address) && ClientRules.IsWeb(address) && address.Fragment.Length == 0
            ? Made(new ClientKeySetCredential { Id = life.Id, Label = life.Label, NotBefore = life.NotBefore, Expires = life.Expires, Address = address })
            : Refuse("The address of a key set uses https (http on loopback only), without user and fragment.");

    private static (IssuedCredential? Issued, RegistryError? Error) MakeCertificate(CredentialOrder order, Life life)
    {
        var text = order.Value ?? "";
        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            return (null, RegistryErrors.PrivateKey);
        }
        if (CertificateText.ReadThumbprint(text) is not var (thumbprint, end))
        {
            return Refuse("Send the certificate in PEM, or its SHA-256 thumbprint in base64url or hexadecimal.");
        }
        if (end <= life.NotBefore)
        {
            return Refuse("The certificate expires before the credential begins.");
        }
        var expires = end < life.Expires || life.Expires is null ? end : life.Expires;
        return Made(new ClientCertificateCredential { Id = life.Id, Label = life.Label, NotBefore = life.NotBefore, Expires = expires, Thumbprint = thumbprint });
    }

    private static (IssuedCredential? Issued, RegistryError? Error) MakeSubject(CredentialOrder order, Life life) =>
        CertificateText.IsSubject(order.Value ?? "")
            ? Made(new ClientCertificateSubjectCredential { Id = life.Id, Label = life.Label, NotBefore = life.NotBefore, Expires = life.Expires, SubjectName = order.Value! })
            : Refuse("The subject is a distinguished name as RFC 4514 writes it, such as CN=hub.ministry.example,O=Ministry,C=TH.");

    private static (IssuedCredential? Issued, RegistryError? Error) Made(ClientCredential credential) => (new(credential, null), null);

    private static (IssuedCredential? Issued, RegistryError? Error) Refuse(string message) => (null, RegistryErrors.InvalidCredential(message));

    private sealed record Life(string Id, string Label, DateTimeOffset NotBefore, DateTimeOffset? Expires);
}
