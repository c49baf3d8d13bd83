using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace ServiceHub.Gateway.Hosting;

/// <summary>
/// TLS to the hub itself: 1.2 or later, and of 1.2 the cipher suites that BCP 195 recommends (FAPI 2.0 §5.2.1, §5.2.2; RFC 9325 §4.2).
/// Windows has one list of suites for the whole machine, which is its operator's.
/// </summary>
internal static class StrongTls
{
    private static readonly TlsCipherSuite[] Suites =
    [
        TlsCipherSuite.TLS_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
    ];

    public static void Demand(HttpsConnectionAdapterOptions https)
    {
        https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        if (OperatingSystem.IsLinux())
        {
            var policy = new CipherSuitesPolicy(Suites);
            https.OnAuthenticate = (_, tls) => tls.CipherSuitesPolicy = policy;
        }
    }
}
