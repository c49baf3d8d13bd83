using System.Numerics;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions;

/// <summary>Each rule has its own test beside this one; here is what holds between them.</summary>
public class PrivateKeyJwtTests
{
    private const string NotVerified = "The client is unknown, or the client assertion is not signed by a key that is registered for it.";

    [Theory]
    [InlineData("ES256")]
    [InlineData("PS256")]
    public async Task Lets_in_who_signs_by(string algorithm)
    {
        var hub = await Hub.StartAsync();
        using var signer = algorithm == "ES256" ? Signer.Es256() : Signer.Rsa(algorithm);
        signer.Register(hub);
        var answer = await Signer.SendAsync(hub, signer.Assertion(hub));
        answer.ShouldIssue("profile:read welfare:read");
        answer.Log.CredentialId.ShouldBe("key");
    }

    [Fact]
    public async Task Takes_a_client_id_that_is_the_assertions_and_no_other()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        (await Signer.SendAsync(hub, signer.Assertion(hub), ("client_id", Hub.ClientId))).Status.ShouldBe(200);
        (await Signer.SendAsync(hub, signer.Assertion(hub, claims: claims => claims["jti"] = "second"), ("client_id", "another")))
            .ShouldRefuse("invalid_request", "The parameter client_id is not the client that authenticated.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("urn:ietf:params:oauth:client-assertion-type:saml2-bearer")]
    public async Task Refuses_another_type_of_assertion(string? type)
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        (string, string)[] types = type is null ? [] : [("client_assertion_type", type)];
        var answer = await hub.SendAsync(null, [("grant_type", "client_credentials"), ("client_assertion", signer.Assertion(hub)), .. types]);
        answer.ShouldRefuse(
            "invalid_client", "The parameter client_assertion_type is not urn:ietf:params:oauth:client-assertion-type:jwt-bearer.", 401);
    }

    [Fact]
    public async Task Refuses_a_key_that_is_not_the_clients_as_it_refuses_an_unknown_client()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        using var stranger = Signer.Es256();
        signer.Register(hub);
        var wrong = await Signer.SendAsync(hub, stranger.Assertion(hub));
        wrong.ShouldRefuse("invalid_client", NotVerified, 401);
        wrong.Log.ClientId.ShouldBeNull();
        var unknown = await Signer.SendAsync(hub, signer.Assertion(hub, claims: claims => (claims["iss"], claims["sub"]) = ("nobody", "nobody")));
        unknown.ShouldRefuse("invalid_client", NotVerified, 401);
    }

    [Fact]
    public async Task Tells_nothing_of_the_claims_before_the_signature_is_right()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        using var stranger = Signer.Es256();
        signer.Register(hub);
        foreach (var claim in new[] { "aud", "exp", "iat", "jti" })
        {
            (await Signer.SendAsync(hub, stranger.Assertion(hub, claims: claims => claims.Remove(claim))))
                .ShouldRefuse("invalid_client", NotVerified, 401);
        }
    }

    [Fact]
    public async Task Refuses_an_assertion_that_was_changed()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        var segments = signer.Assertion(hub).Split('.');
        var other = signer.Assertion(hub, claims: claims => claims["exp"] = hub.Clock.Now.ToUnixTimeSeconds() + 61).Split('.');
        (await Signer.SendAsync(hub, $"{segments[0]}.{other[1]}.{segments[2]}")).ShouldRefuse("invalid_client", NotVerified, 401);
    }

    [Fact]
    public async Task Takes_an_assertion_once()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        var assertion = signer.Assertion(hub);
        (await Signer.SendAsync(hub, assertion)).Status.ShouldBe(200);
        (await Signer.SendAsync(hub, assertion)).ShouldRefuse("invalid_client", "The client assertion was used before.", 401);
        (await Signer.SendAsync(hub, signer.Assertion(hub, claims: claims => claims["exp"] = hub.Clock.Now.ToUnixTimeSeconds() + 61)))
            .ShouldRefuse("invalid_client", "The client assertion was used before.", 401);
    }

    [Fact]
    public async Task Takes_an_assertion_once_though_its_signature_has_a_twin()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        var assertion = signer.Assertion(hub);
        var twin = Twin(assertion);
        twin.ShouldNotBe(assertion);
        (await Signer.SendAsync(hub, twin)).Status.ShouldBe(200);
        (await Signer.SendAsync(hub, assertion)).ShouldRefuse("invalid_client", "The client assertion was used before.", 401);
    }

    [Fact]
    public async Task Remembers_an_assertion_for_as_long_as_it_would_pass()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        var assertion = signer.Assertion(hub);
        (await Signer.SendAsync(hub, assertion)).Status.ShouldBe(200);
        hub.Clock.Now += TimeSpan.FromSeconds(69);
        (await Signer.SendAsync(hub, assertion)).ShouldRefuse("invalid_client", "The client assertion was used before.", 401);
        hub.Clock.Now += TimeSpan.FromSeconds(2);
        (await Signer.SendAsync(hub, assertion)).ShouldRefuse("invalid_client", "The client assertion expired 11 s ago.", 401);
    }

    [Fact]
    public async Task Lets_nobody_but_the_client_use_an_id_up()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        using var stranger = Signer.Es256();
        signer.Register(hub);
        (await Signer.SendAsync(hub, stranger.Assertion(hub))).Status.ShouldBe(401);
        (await Signer.SendAsync(hub, signer.Assertion(hub, claims: claims => claims["aud"] = "http://elsewhere"))).Status.ShouldBe(401);
        hub.Clients.Put(hub.Client with { ClientId = "other", AuthenticationMethods = ["private_key_jwt"], Credentials = [stranger.Credential(hub)] });
        (await Signer.SendAsync(hub, stranger.Assertion(hub, claims: claims => (claims["iss"], claims["sub"]) = ("other", "other")))).Status.ShouldBe(200);
        (await Signer.SendAsync(hub, signer.Assertion(hub))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Refuses_a_client_that_is_not_registered_for_it()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        hub.Clients.Put(signer.Register(hub) with { AuthenticationMethods = [ClientAuthenticationMethods.ClientSecretBasic] });
        (await Signer.SendAsync(hub, signer.Assertion(hub))).ShouldRefuse("invalid_client", "This client may not authenticate by private_key_jwt.", 401);
    }

    [Theory]
    [InlineData(1, null, null, "The client's key is valid only in 60 s.")]
    [InlineData(-9, -1, null, "The client's key expired 60 s ago.")]
    [InlineData(-9, null, -1, "The client's key was revoked 60 s ago.")]
    public async Task Tells_who_holds_an_ended_key_what_became_of_it(int begins, int? ends, int? revoked, string description)
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub, signer.Credential(hub) with
        {
            NotBefore = hub.Clock.Now.AddMinutes(begins),
            Expires = ends is { } end ? hub.Clock.Now.AddMinutes(end) : null,
            Revoked = revoked is { } minutes ? hub.Clock.Now.AddMinutes(minutes) : null,
        });
        (await Signer.SendAsync(hub, signer.Assertion(hub))).ShouldRefuse("invalid_client", description, 401);
    }

    [Fact]
    public async Task A_live_registration_of_the_key_counts_before_those_to_come_and_gone()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        ClientCredential pending = signer.Credential(hub, "pending") with { NotBefore = hub.Clock.Now.AddDays(1) };
        ClientCredential ended = signer.Credential(hub, "ended") with { Revoked = hub.Clock.Now };
        signer.Register(hub, pending, ended, signer.Credential(hub, "live"));
        (await Signer.SendAsync(hub, signer.Assertion(hub))).Log.CredentialId.ShouldBe("live");
    }

    /// <summary>The same signature as (r, n - s), which every verifier of ECDSA takes.</summary>
    private static string Twin(string assertion)
    {
        var order = BigInteger.Parse("00FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber);
        var segments = assertion.Split('.');
        var signature = System.Buffers.Text.Base64Url.DecodeFromChars(segments[2]);
        var s = order - new BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true);
        var bytes = s.ToByteArray(isUnsigned: true, isBigEndian: true);
        signature.AsSpan(32).Clear();
        bytes.CopyTo(signature.AsSpan(64 - bytes.Length));
        return $"{segments[0]}.{segments[1]}.{Forge.Encode(signature)}";
    }
}
