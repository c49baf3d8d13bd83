using System.Text;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Http;

/// <summary>
/// How the hub proves itself to an agency over HTTP, and whom it believes: the section <c>credentials</c> of a manifest. One of
/// <c>bearer</c>, <c>apiKey</c>, <c>basic</c> and <c>oauth</c>, and a <c>certificate</c> beside it.
/// </summary>
public sealed class HttpCredentials : IDisposable
{
    private static readonly string[] Kinds = ["apiKey", "basic", "bearer", "oauth"];

    private readonly IHttpCredential? _credential;

    private HttpCredentials(IHttpCredential? credential, TlsIdentity? tls) => (_credential, Tls) = (credential, tls);

    internal TlsIdentity? Tls { get; }

    /// <summary>Reads the credentials of a manifest.</summary>
    /// <param name="plan">The manifest.</param>
    /// <param name="time">The clock, for certificates and tokens.</param>
    /// <returns>The credentials, empty when the manifest has none; null after a report.</returns>
    public static HttpCredentials? Read(AdapterPlan plan, TimeProvider time)
    {
        if (plan.Credentials is not { } section)
        {
            return new HttpCredentials(null, null);
        }
        var certificate = section.OptionalSection("certificate");
        var tls = certificate is null ? null : TlsIdentity.Read(certificate, time);
        string[] kinds = [.. Kinds.Where(section.Has)];
        if (kinds.Length > 1)
        {
            section.Report(kinds[1], "There are two ways to prove who asks.", $"Keep one of: {string.Join(", ", Kinds)}.");
        }
        var credential = kinds is [var kind, ..] ? ReadCredential(kind, plan, tls, time) : null;
        return (certificate is not null && tls is null) || (kinds.Length > 0 && credential is null) || kinds.Length > 1
            ? null
            : new HttpCredentials(credential, tls);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        (_credential as IDisposable)?.Dispose();
        Tls?.Dispose();
    }

    internal ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellation) =>
        _credential?.ApplyAsync(request, cancellation) ?? ValueTask.CompletedTask;

    /// <summary>Whether it makes sense to ask again, with a new credential, after the agency refused this request's.</summary>
    internal bool Renews(HttpRequestMessage refused) => _credential?.Renews(refused) == true;

    private static IHttpCredential? ReadCredential(string kind, AdapterPlan plan, TlsIdentity? tls, TimeProvider time)
    {
        var section = plan.Credentials!;
        return kind switch
        {
            "bearer" => section.OptionalSecret("bearer") is { } token ? new FixedHeader("Authorization", $"Bearer {token}") : null,
            "apiKey" => section.OptionalSection("apiKey") is { } key ? ReadApiKey(key) : null,
            "basic" => section.OptionalSection("basic") is { } basic ? ReadBasic(basic) : null,
            _ => section.OptionalSection("oauth") is { } oauth && OAuthOptions.Read(oauth) is { } options
                ? new OAuthCredential(options, plan.Manifest.Timeout, tls, time)
                : null,
        };
    }

    private static FixedHeader? ReadApiKey(ManifestSection section)
    {
        var header = section.Parse<string>("header", HttpHeaderName.TryParse, HttpHeaderName.Form);
        var value = section.Secret("value");
        return header is null || value is null ? null : new FixedHeader(header, value);
    }

    /// <summary>RFC 7617, with section 2.1's UTF-8.</summary>
    private static FixedHeader? ReadBasic(ManifestSection section)
    {
        var user = section.Parse<string>(
            "user", (text, out user) => !(user = text).Contains(':', StringComparison.Ordinal), "a user name without a colon");
        var password = section.Secret("password");
        return user is null || password is null
            ? null
            : new FixedHeader("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))}");
    }
}
