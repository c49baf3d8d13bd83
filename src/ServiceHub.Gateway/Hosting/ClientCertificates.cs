using Microsoft.AspNetCore.Server.Kestrel.Https;
using ServiceHub.OAuth;

namespace ServiceHub.Gateway.Hosting;

/// <summary>Client certificates (RFC 8705), in TLS to the hub or told by a proxy.</summary>
internal static class ClientCertificates
{
    private const string Wanted = "OAuth:" + nameof(OAuthOptions.ClientCertificates);

    public static void AddClientCertificates(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section)
            .Validate(proxy => proxy.IsValid(), "Proxy:TrustedNetworks must be networks such as 10.0.0.0/8.")
            .Validate(proxy => proxy.IsComplete(), "Proxy:AddressHeader and Proxy:CertificateHeader need Proxy:TrustedNetworks.")
            .Validate(
                proxy => proxy.CertificateHeader is null || builder.Configuration.GetValue<bool>(Wanted),
                $"Proxy:CertificateHeader needs {Wanted}.")
            .ValidateOnStart();
        var wanted = builder.Configuration.GetValue<bool>(Wanted);
        // Kestrel keeps one such action only.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
        {
            StrongTls.Demand(https);
            if (wanted)
            {
                https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                // The authorization server judges them: a registered one need be known to no authority.
                https.AllowAnyClientCertificate();
            }
        }));
    }
}
