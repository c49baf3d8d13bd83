using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.OAuth;

/// <summary>Reads whose client certificates are trusted from the PEM files that the configuration names.</summary>
internal static class AuthorityFiles
{
    public const string Key = "OAuth:ClientCertificateAuthorityFiles";

    public static IReadOnlyList<X509Certificate2> Read(IConfiguration configuration)
    {
        var authorities = new X509Certificate2Collection();
        foreach (var file in configuration.GetSection(Key).Get<string[]>() ?? [])
        {
            try
            {
                authorities.ImportFromPemFile(file);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
            {
                throw new StartupException($"{Key} names {file}, which cannot be read as certificates in PEM.");
            }
        }
        return authorities.Count == 0 || authorities.Any(authority => authority.SubjectName.RawData.AsSpan().SequenceEqual(authority.IssuerName.RawData))
            ? [.. authorities]
            : throw new StartupException($"{Key} names no authority that issued itself; add the root to those between it and clients.");
    }
}
