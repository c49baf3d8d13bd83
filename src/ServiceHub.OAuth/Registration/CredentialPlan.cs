using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.OAuth.Registration;

/// <summary>
/// Which credentials a client gets and loses so that it has those of its metadata. Certificates are none of theirs: administrators
/// register them.
/// </summary>
internal static class CredentialPlan
{
    private const string Label = "Dynamic registration";

    private static readonly string[] BySecret = [ClientAuthenticationMethods.ClientSecretBasic, ClientAuthenticationMethods.ClientSecretPost];

    /// <summary>How the client becomes what its metadata say.</summary>
    /// <param name="metadata">What it is to be.</param>
    /// <param name="before">What it is.</param>
    /// <param name="now">The time.</param>
    public static ClientReplacement Of(ClientMetadata metadata, Client before, DateTimeOffset now)
    {
        CredentialOrder[] wanted = [.. Wanted(metadata)];
        ClientCredential[] live = [.. before.Credentials.Where(credential => credential.IsLiveAt(now))];
        var keepsSecret = metadata.Over(before).AuthenticationMethods.Any(BySecret.Contains);
        return new(
            metadata.Over,
            [.. wanted.Where(order => !Array.Exists(live, credential => Fits(credential, order)))],
            [
                .. live.Where(credential => !Array.Exists(wanted, order => Fits(credential, order)))
                    .Where(credential => credential is not ClientCertificateCredential && !(credential is ClientSecretCredential && keepsSecret))
                    .Select(credential => credential.Id),
            ]);
    }

    private static IEnumerable<CredentialOrder> Wanted(ClientMetadata metadata)
    {
        if (BySecret.Contains(metadata.AuthenticationMethod))
        {
            yield return new(CredentialKind.Secret, Label);
        }
        foreach (var key in metadata.Keys ?? [])
        {
            yield return new(CredentialKind.Key, Label, key);
        }
        if (metadata.KeySetAddress is { } address)
        {
            yield return new(CredentialKind.KeySet, Label, address);
        }
        if (metadata.CertificateSubject is { } subject)
        {
            yield return new(CredentialKind.CertificateSubject, Label, subject);
        }
    }

    /// <summary>A key under another <c>kid</c> is another credential: assertions name it so.</summary>
    private static bool Fits(ClientCredential credential, CredentialOrder order) => credential switch
    {
        ClientSecretCredential => order.Kind == CredentialKind.Secret,
        ClientKeyCredential key => order.Kind == CredentialKind.Key && order.Value == key.Jwk,
        ClientKeySetCredential set => order.Kind == CredentialKind.KeySet && order.Value == set.Address.OriginalString,
        ClientCertificateSubjectCredential subject => order.Kind == CredentialKind.CertificateSubject && order.Value == subject.SubjectName,
        _ => false,
    };
}
