using System.Security.Cryptography.X509Certificates;
using ServiceHub.OAuth.Authentication.Certificates;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Certificates;

public sealed class MutualTlsTests : IDisposable
{
    private const string Wrong = "The client is unknown, or the client certificate is not one that is registered for it.";
    private const string Subject = "CN=partner,O=An Agency,C=TH";

    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _between;

    public MutualTlsTests()
    {
        var now = new FixedClock().Now;
        _root = Support.Certificates.Authority(now, "CN=Root");
        _between = Support.Certificates.Authority(now, "CN=Between", _root);
    }

    [Fact]
    public async Task A_registered_certificate_tells_who_the_client_is()
    {
        var hub = await StartAsync();
        using var certificate = Support.Certificates.SelfSigned(hub);
        Register(hub, Registered(hub, certificate));
        var answer = await SendAsync(hub, certificate);
        answer.ShouldIssue("profile:read welfare:read");
        answer.Log.CredentialId.ShouldBe("certificate");
    }

    [Fact]
    public async Task A_subject_of_a_trusted_authority_tells_who_the_client_is()
    {
        var hub = await StartAsync();
        using var certificate = Support.Certificates.IssuedBy(_between, hub);
        Register(hub, Registered(hub, Subject));
        (await SendAsync(hub, certificate)).Log.CredentialId.ShouldBe("subject");
        using var renewed = Support.Certificates.IssuedBy(_between, hub);
        (await SendAsync(hub, renewed)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Another_certificate_and_an_unknown_client_look_the_same()
    {
        var hub = await StartAsync();
        using var certificate = Support.Certificates.SelfSigned(hub);
        using var other = Support.Certificates.SelfSigned(hub);
        Register(hub, Registered(hub, certificate));
        (await SendAsync(hub, other)).ShouldRefuse("invalid_client", Wrong, 401);
        (await SendAsync(hub, certificate, "nobody")).ShouldRefuse("invalid_client", Wrong, 401);
        (await SendAsync(hub, certificate, new string('a', 101))).ShouldRefuse("invalid_client", Wrong, 401);
    }

    [Fact]
    public async Task The_registered_subject_in_a_certificate_of_a_stranger_is_refused()
    {
        var hub = await StartAsync();
        Register(hub, Registered(hub, Subject));
        using var selfSigned = Support.Certificates.SelfSigned(hub, "C=TH, O=An Agency, CN=partner");
        (await SendAsync(hub, selfSigned)).ShouldRefuse("invalid_client", Wrong, 401);
        using var elsewhere = Support.Certificates.Authority(hub.Clock.Now, "CN=Root");
        using var issuedElsewhere = Support.Certificates.IssuedBy(elsewhere, hub);
        (await SendAsync(hub, issuedElsewhere)).ShouldRefuse("invalid_client", Wrong, 401);
    }

    [Fact]
    public async Task Another_subject_of_the_trusted_authority_is_refused()
    {
        var hub = await StartAsync();
        Register(hub, Registered(hub, Subject));
        using var other = Support.Certificates.IssuedBy(_between, hub, "C=TH, O=An Agency, CN=other");
        (await SendAsync(hub, other)).ShouldRefuse("invalid_client", Wrong, 401);
    }

    [Fact]
    public async Task A_servers_certificate_is_no_clients()
    {
        var hub = await StartAsync();
        Register(hub, Registered(hub, Subject));
        using var server = Support.Certificates.IssuedBy(_between, hub, usage: Support.Certificates.ForServers);
        (await SendAsync(hub, server)).ShouldRefuse("invalid_client", Wrong, 401);
    }

    [Theory]
    [InlineData(-40)]
    [InlineData(1)]
    public async Task A_trusted_authority_vouches_for_the_certificates_own_time_only(int startsInDays)
    {
        var hub = await StartAsync();
        Register(hub, Registered(hub, Subject));
        using var certificate = Support.Certificates.IssuedBy(_between, hub, startsInDays: startsInDays);
        (await SendAsync(hub, certificate)).ShouldRefuse("invalid_client", Wrong, 401);
    }

    [Theory]
    [InlineData(-40, "The client certificate expired 864000 s ago.")]
    [InlineData(1, "The client certificate is valid only in 86400 s.")]
    public async Task A_registered_certificate_keeps_to_its_time(int startsInDays, string description)
    {
        var hub = await StartAsync();
        using var certificate = Support.Certificates.SelfSigned(hub, startsInDays: startsInDays);
        Register(hub, Registered(hub, certificate));
        (await SendAsync(hub, certificate)).ShouldRefuse("invalid_client", description, 401);
    }

    [Fact]
    public async Task A_revoked_registration_is_named_to_who_holds_the_certificate()
    {
        var hub = await StartAsync();
        using var certificate = Support.Certificates.SelfSigned(hub);
        var revoked = Registered(hub, certificate) with { Revoked = hub.Clock.Now.AddSeconds(-34) };
        Register(hub, revoked);
        (await SendAsync(hub, certificate)).ShouldRefuse("invalid_client", "The client certificate's registration was revoked 34 s ago.", 401);
        var pending = Registered(hub, certificate) with { NotBefore = hub.Clock.Now.AddDays(1) };
        Register(hub, pending, revoked, Registered(hub, certificate) with { Id = "again" });
        (await SendAsync(hub, certificate)).Log.CredentialId.ShouldBe("again");
    }

    [Fact]
    public async Task A_client_keeps_to_the_kind_that_it_is_registered_for()
    {
        var hub = await StartAsync();
        using var certificate = Support.Certificates.SelfSigned(hub);
        hub.Clients.Put(hub.Client with
        {
            AuthenticationMethods = [ClientAuthenticationMethods.TlsClientAuth],
            Credentials = [Registered(hub, certificate)],
        });
        (await SendAsync(hub, certificate))
            .ShouldRefuse("invalid_client", "This client may not authenticate by self_signed_tls_client_auth.", 401);
    }

    [Fact]
    public async Task A_certificate_without_a_client_id_is_no_authentication()
    {
        var hub = await StartAsync();
        using var certificate = Support.Certificates.SelfSigned(hub);
        Register(hub, Registered(hub, certificate));
        (await SendAsync(hub, certificate, clientId: "")).ShouldRefuse("invalid_client", "The request holds no client authentication.", 401);
    }

    [Fact]
    public async Task Certificates_count_for_nothing_where_they_are_not_offered()
    {
        var hub = await Hub.StartAsync();
        using var certificate = Support.Certificates.SelfSigned(hub);
        Register(hub, Registered(hub, certificate));
        (await SendAsync(hub, certificate)).Text("error_description").ShouldStartWith("This server does not take that way of client authentication");
    }

    public void Dispose()
    {
        _root.Dispose();
        _between.Dispose();
    }

    private Task<Hub> StartAsync() => Hub.StartAsync(
        options => (options.ClientCertificates, options.ClientCertificateAuthorities) = (true, [_between, _root]));

    private static ClientCertificateCredential Registered(Hub hub, X509Certificate2 certificate) => new()
    {
        Id = "certificate",
        Label = "for tests",
        NotBefore = hub.Clock.Now.AddDays(-1),
        Thumbprint = CertificateThumbprint.Of(certificate),
    };

    private static ClientCertificateSubjectCredential Registered(Hub hub, string subject) =>
        new() { Id = "subject", Label = "for tests", NotBefore = hub.Clock.Now.AddDays(-1), SubjectName = subject };

    private static void Register(Hub hub, params IReadOnlyList<ClientCredential> credentials) => hub.Clients.Put(hub.Client with
    {
        AuthenticationMethods = [ClientAuthenticationMethods.TlsClientAuth, ClientAuthenticationMethods.SelfSignedTlsClientAuth],
        Credentials = credentials,
    });

    private static Task<Answer> SendAsync(Hub hub, X509Certificate2 certificate, string clientId = Hub.ClientId) =>
        hub.SendAsync(Hub.Request(null, ("grant_type", "client_credentials"), ("client_id", clientId)) with { Certificate = certificate });
}
