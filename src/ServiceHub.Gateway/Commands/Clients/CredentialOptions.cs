using System.CommandLine;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.Commands.Clients;

/// <summary>The options that say by what a client proves who it is: a secret, unless something else is named.</summary>
internal sealed class CredentialOptions
{
    private const int LargestFile = 64 * 1024;

    private readonly Option<FileInfo> _key = new("--key") { Description = "A file with the client's public key as a JWK, instead of a secret." };
    private readonly Option<string> _keySet = new("--jwks-uri") { Description = "The address of the client's public keys, instead of a secret." };
    private readonly Option<FileInfo> _certificate = new("--certificate") { Description = "A file with the client's certificate in PEM, instead of a secret." };
    private readonly Option<string> _subject = new("--certificate-subject") { Description = "The subject of the client's certificates, instead of a secret." };
    private readonly Option<string> _label = new("--label") { Description = "What the credential is called.", DefaultValueFactory = _ => "command line" };
    private readonly Option<int?> _days = new("--expires-in-days") { Description = "When the credential ends; never, unless it is given." };
    private readonly Option<string> _secretFile = new("--secret-file")
    {
        Description = "A new file for the secret, readable by its owner only; without it the secret is printed, once.",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _key, _keySet, _certificate, _subject, _label, _days, _secretFile })
        {
            command.Options.Add(option);
        }
    }

    public SecretFile? SecretFile(ParseResult words) => words.GetValue(_secretFile) is { } path ? new(path) : null;

    /// <exception cref="CommandException">More than one is named, or a file cannot be read.</exception>
    public async Task<CredentialOrder> ReadAsync(ParseResult words, TimeProvider time, CancellationToken cancellation)
    {
        var named = new (CredentialKind Kind, string? Value)[]
        {
            (CredentialKind.Key, await TextAsync(words.GetValue(_key), cancellation)),
            (CredentialKind.KeySet, words.GetValue(_keySet)),
            (CredentialKind.Certificate, await TextAsync(words.GetValue(_certificate), cancellation)),
            (CredentialKind.CertificateSubject, words.GetValue(_subject)),
        }.Where(credential => credential.Value is not null).ToList();
        var (kind, value) = named switch
        {
            [] => (CredentialKind.Secret, null),
            [var one] => one,
            _ => throw new CommandException("Name one of --key, --jwks-uri, --certificate and --certificate-subject; rotate adds another."),
        };
        return new(kind, words.GetRequiredValue(_label), value) { Expires = words.GetValue(_days) is { } days ? Later(time, days) : null };
    }

    /// <summary>The way to authenticate that goes with a kind of credential.</summary>
    public static string Method(CredentialKind kind) => kind switch
    {
        CredentialKind.Secret => ClientAuthenticationMethods.ClientSecretBasic,
        CredentialKind.Certificate => ClientAuthenticationMethods.SelfSignedTlsClientAuth,
        CredentialKind.CertificateSubject => ClientAuthenticationMethods.TlsClientAuth,
        _ => ClientAuthenticationMethods.PrivateKeyJwt,
    };

    private static DateTimeOffset Later(TimeProvider time, int days) => days is > 0 and <= 36_500
        ? time.GetUtcNow().AddDays(days)
        : throw new CommandException("--expires-in-days is from 1 to 36500.");

    private static async Task<string?> TextAsync(FileInfo? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            return null;
        }
        try
        {
            return file.Length <= LargestFile ? await File.ReadAllTextAsync(file.FullName, cancellation) : throw new IOException("It is larger than 64 KB.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file.FullName} cannot be read: {error.Message}");
        }
    }
}
