using System.Net;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.Data.OAuth.Clients;

/// <summary>Turns clients into rows and back.</summary>
internal static class ClientRows
{
    /// <param name="row">The row, its credentials loaded.</param>
    /// <param name="uses">When its credentials were last used, by their ids.</param>
    public static Client ToClient(ClientRow row, IReadOnlyDictionary<string, DateTimeOffset>? uses = null) => new()
    {
        ClientId = row.ClientId,
        Name = row.Name,
        Organisation = row.Organisation,
        Supplier = row.Supplier,
        Contact = row is { ContactName: { } name, ContactEmail: { } email } ? new(name, email, row.ContactPhone) : null,
        Purpose = row.Purpose,
        Environment = row.Environment,
        State = row.State,
        Profile = row.Profile,
        AuthenticationMethods = Items(row.AuthenticationMethods),
        GrantTypes = Items(row.GrantTypes),
        Scopes = ScopeSet.TryParse(row.Scopes, out var scopes) ? scopes : throw new FormatException($"The scopes of client {row.ClientId} are stored wrongly."),
        Purposes = Items(row.Purposes),
        SenderConstraint = row.SenderConstraint,
        TokenFormat = row.TokenFormat,
        TokenLifetime = row.TokenLifetime is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Networks = [.. Items(row.Networks).Select(IPNetwork.Parse)],
        TokensPerMinute = row.TokensPerMinute,
        RedirectUris = [.. Items(row.RedirectUris).Select(uri => new Uri(uri))],
        LoginClients = [.. row.LoginClients.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ToLoginClient)],
        OnlyTrustedDocuments = row.OnlyTrustedDocuments,
        AllowedOrigins = Items(row.AllowedOrigins),
        Credentials = [.. row.Credentials.OrderBy(credential => credential.NotBefore).ThenBy(credential => credential.Id, StringComparer.Ordinal)
            .Select(credential => ToCredential(credential) with { LastUsed = uses is not null && uses.TryGetValue(credential.Id, out var used) ? used : null })],
        Created = row.Created,
        RegisteredBy = row.RegisteredBy,
        ChangedBy = Items(row.ChangedBy),
        Version = row.Version,
    };

    public static ClientRow NewRow(Client client, DateTimeOffset created)
    {
        var row = new ClientRow
        {
            ClientId = client.ClientId,
            Name = "",
            Organisation = "",
            State = client.State,
            AuthenticationMethods = "",
            GrantTypes = "",
            Scopes = "",
            Created = created,
        };
        Write(client, row);
        return row;
    }

    /// <summary>Brings a row up to the client; a credential that the client does not name stays as it is.</summary>
    public static void Write(Client client, ClientRow row)
    {
        (row.Name, row.Organisation, row.Supplier) = (client.Name, client.Organisation, client.Supplier);
        (row.ContactName, row.ContactEmail, row.ContactPhone) = (client.Contact?.Name, client.Contact?.Email, client.Contact?.Phone);
        (row.Purpose, row.Environment, row.State, row.Profile) = (client.Purpose, client.Environment, client.State, client.Profile);
        row.AuthenticationMethods = string.Join(' ', client.AuthenticationMethods);
        row.GrantTypes = string.Join(' ', client.GrantTypes);
        row.Scopes = client.Scopes.ToString();
        row.Purposes = string.Join(' ', client.Purposes);
        (row.SenderConstraint, row.TokenFormat) = (client.SenderConstraint, client.TokenFormat);
        (row.TokenLifetime, row.TokensPerMinute) = ((int?)client.TokenLifetime?.TotalSeconds, client.TokensPerMinute);
        row.Networks = string.Join(' ', client.Networks);
        row.RedirectUris = string.Join(' ', client.RedirectUris.Select(uri => uri.OriginalString));
        row.LoginClients = string.Join('\n', client.LoginClients.Select(login => $"{login.Issuer} {login.ClientId}"));
        row.OnlyTrustedDocuments = client.OnlyTrustedDocuments;
        row.AllowedOrigins = string.Join(' ', client.AllowedOrigins);
        (row.RegisteredBy, row.ChangedBy, row.Version) = (client.RegisteredBy, string.Join(' ', client.ChangedBy), client.Version);
        foreach (var credential in client.Credentials)
        {
            Write(credential, row.Credentials);
        }
    }

    private static void Write(ClientCredential credential, List<ClientCredentialRow> rows)
    {
        var row = rows.Find(known => known.Id == credential.Id);
        if (row is null)
        {
            row = new() { Id = credential.Id, Kind = credential.Kind(), Label = credential.Label, NotBefore = credential.NotBefore, AddedBy = credential.AddedBy };
            rows.Add(row);
        }
        (row.Label, row.NotBefore, row.Expires, row.Revoked) = (credential.Label, credential.NotBefore, credential.Expires, credential.Revoked);
        (row.AwaitsApproval, row.Overlap) = (credential.AwaitsApproval, (int?)credential.Overlap?.TotalSeconds);
        row.Value = credential is ClientKeyCredential key ? key.Jwk : credential.Detail();
        if (credential is ClientSecretCredential { Hash: var hash })
        {
            (row.KeyId, row.Hash) = (hash.KeyId, hash.Value.ToArray());
        }
    }

    private static ClientCredential ToCredential(ClientCredentialRow row) =>
        OfKind(row) with
        {
            Expires = row.Expires,
            Revoked = row.Revoked,
            AddedBy = row.AddedBy,
            AwaitsApproval = row.AwaitsApproval,
            Overlap = row.Overlap is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };

    private static ClientCredential OfKind(ClientCredentialRow row)
    {
        var (id, label, begins) = (row.Id, row.Label, row.NotBefore);
        return row.Kind switch
        {
            CredentialKind.Secret => new ClientSecretCredential { Id = id, Label = label, NotBefore = begins, Hash = new(row.KeyId!, row.Hash) },
            CredentialKind.Key => new ClientKeyCredential { Id = id, Label = label, NotBefore = begins, Jwk = row.Value! },
            CredentialKind.KeySet => new ClientKeySetCredential { Id = id, Label = label, NotBefore = begins, Address = new(row.Value!) },
            CredentialKind.Certificate => new ClientCertificateCredential { Id = id, Label = label, NotBefore = begins, Thumbprint = row.Value! },
            _ => new ClientCertificateSubjectCredential { Id = id, Label = label, NotBefore = begins, SubjectName = row.Value! },
        };
    }

    private static LoginClient ToLoginClient(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return new(line[..space], line[(space + 1)..]);
    }

    private static string[] Items(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
