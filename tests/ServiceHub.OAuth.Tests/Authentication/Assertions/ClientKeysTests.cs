using System.Text.Json.Nodes;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions;

public sealed class ClientKeysTests : IDisposable
{
    private const string NotVerified = "The client is unknown, or the client assertion is not signed by a key that is registered for it.";

    private static readonly Uri Address = new("https://client.example/jwks");

    private readonly Signer _signer = Signer.Es256("one");
    private readonly Signer _other = Signer.Es256("two");

    [Fact]
    public async Task The_kid_picks_the_key()
    {
        var hub = await Hub.StartAsync();
        _signer.Register(hub, _other.Credential(hub, "b"), _signer.Credential(hub, "a"));
        (await SendAsync(hub, "one")).Log.CredentialId.ShouldBe("a");
        (await SendAsync(hub, "two")).ShouldRefuse("invalid_client", NotVerified, 401);
        (await SendAsync(hub, "three")).ShouldRefuse("invalid_client", NotVerified, 401);
    }

    [Fact]
    public async Task Of_several_keys_under_one_kid_each_is_tried()
    {
        var hub = await Hub.StartAsync();
        using var twin = Signer.Es256("one");
        _signer.Register(hub, twin.Credential(hub, "twin"), _signer.Credential(hub, "right"));
        (await SendAsync(hub, "one")).Log.CredentialId.ShouldBe("right");
    }

    [Fact]
    public async Task A_key_without_a_kid_goes_by_its_thumbprint()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        ServiceHub.OAuth.Jwt.VerifyingKey.TryRead(System.Text.Encoding.UTF8.GetBytes(signer.Jwk.ToJsonString()), out var key).ShouldBeTrue();
        (await Signer.SendAsync(hub, signer.Assertion(hub, header => header["kid"] = key.Thumbprint))).Status.ShouldBe(200);
        (await Signer.SendAsync(hub, signer.Assertion(hub, header => header["kid"] = "other"))).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("' OR '1'='1")]
    [InlineData("")]
    public async Task A_kid_is_compared_and_nothing_else(string keyId)
    {
        var hub = await Hub.StartAsync();
        _signer.Register(hub);
        (await SendAsync(hub, keyId)).ShouldRefuse("invalid_client", NotVerified, 401);
    }

    [Fact]
    public async Task Without_a_kid_the_keys_of_the_kind_are_tried_but_not_endlessly()
    {
        var hub = await Hub.StartAsync();
        var strangers = Enumerable.Range(0, ClientRegistry.MostLiveCredentials).Select(_ => Signer.Es256()).ToArray();
        using var rsa = Signer.Rsa();
        ClientKeyCredential Held(Signer signer, int number) => signer.Credential(hub, $"{number}");
        _signer.Register(hub, [rsa.Credential(hub, "rsa"), .. strangers.Skip(2).Select(Held), _signer.Credential(hub, "last")]);
        (await SendAsync(hub, null)).Log.CredentialId.ShouldBe("last");
        _signer.Register(hub, [.. strangers.Select(Held), _signer.Credential(hub, "last")]);
        (await SendAsync(hub, null, "second")).ShouldRefuse("invalid_client", NotVerified, 401);
        (await SendAsync(hub, "one", "third")).Log.CredentialId.ShouldBe("last");
        Array.ForEach(strangers, stranger => stranger.Dispose());
    }

    [Fact]
    public async Task Keys_are_fetched_from_the_address_that_is_registered()
    {
        var hub = await StartAsync(_signer);
        (await SendAsync(hub, "one")).Log.CredentialId.ShouldBe("set");
        (await SendAsync(hub, null, "second")).Status.ShouldBe(200);
        hub.Documents.Asked(Address).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_key_of_the_set_is_found_at_once()
    {
        var hub = await StartAsync(_signer);
        (await SendAsync(hub, "one")).Status.ShouldBe(200);
        hub.Clock.Now += TimeSpan.FromSeconds(11);
        hub.Documents.Put(Address, Set(_signer, _other));
        (await Signer.SendAsync(hub, _other.Assertion(hub, header => header["kid"] = "two", claims => claims["jti"] = "second"))).Status.ShouldBe(200);
        hub.Documents.Asked(Address).ShouldBe(2);
    }

    [Fact]
    public async Task Invented_kids_have_the_set_fetched_no_oftener_than_the_pause()
    {
        var hub = await StartAsync(_signer);
        for (var second = 0; second < 25; second++)
        {
            (await SendAsync(hub, $"invented-{second}")).Status.ShouldBe(401);
            hub.Clock.Now += TimeSpan.FromSeconds(1);
        }
        hub.Documents.Asked(Address).ShouldBe(3);
    }

    [Fact]
    public async Task A_set_that_cannot_be_had_looks_like_an_unknown_client()
    {
        var hub = await StartAsync(_signer);
        hub.Documents.Remove(Address);
        (await SendAsync(hub, "one")).ShouldRefuse("invalid_client", NotVerified, 401);
        hub.Documents.Put(Address, "no set");
        hub.Clock.Now += TimeSpan.FromSeconds(11);
        (await SendAsync(hub, "one")).ShouldRefuse("invalid_client", NotVerified, 401);
    }

    [Fact]
    public async Task An_ended_address_is_not_asked()
    {
        var hub = await StartAsync(_signer, set => set with { Revoked = DateTimeOffset.UnixEpoch });
        (await SendAsync(hub, "one")).ShouldRefuse("invalid_client", NotVerified, 401);
        hub.Documents.Asked(Address).ShouldBe(0);
    }

    [Theory]
    [InlineData("jku")]
    [InlineData("x5u")]
    public async Task An_address_in_the_header_is_not_asked(string parameter)
    {
        var hub = await Hub.StartAsync();
        hub.Documents.Put(Address, Set(_other));
        _signer.Register(hub);
        var forged = _other.Assertion(hub, header => header[parameter] = Address.AbsoluteUri);
        (await Signer.SendAsync(hub, forged)).ShouldRefuse("invalid_client", NotVerified, 401);
        hub.Documents.Asked(Address).ShouldBe(0);
    }

    [Fact]
    public async Task A_key_in_the_header_is_not_believed()
    {
        var hub = await Hub.StartAsync();
        _signer.Register(hub);
        var forged = _other.Assertion(hub, header => (header["jwk"], header["x5c"]) = (_other.Jwk.DeepClone(), new JsonArray("AAAA")));
        (await Signer.SendAsync(hub, forged)).ShouldRefuse("invalid_client", NotVerified, 401);
    }

    [Theory]
    [InlineData("RSA of 1024 bits")]
    [InlineData("for encryption")]
    [InlineData("for another algorithm")]
    [InlineData("with its private part")]
    public async Task A_registered_key_that_is_not_fit_verifies_nothing(string flaw)
    {
        var hub = await Hub.StartAsync();
        using var signer = flaw == "RSA of 1024 bits" ? Signer.Rsa(bits: 1024) : Signer.Es256();
        signer.Jwk["use"] = flaw == "for encryption" ? "enc" : "sig";
        signer.Jwk["alg"] = flaw == "for another algorithm" ? "ES384" : signer.Algorithm;
        if (flaw == "with its private part")
        {
            signer.Jwk["d"] = "AAAA";
        }
        signer.Register(hub);
        (await Signer.SendAsync(hub, signer.Assertion(hub))).ShouldRefuse("invalid_client", NotVerified, 401);
    }

    public void Dispose()
    {
        _signer.Dispose();
        _other.Dispose();
    }

    private static async Task<Hub> StartAsync(Signer signer, Func<ClientKeySetCredential, ClientKeySetCredential>? change = null)
    {
        var hub = await Hub.StartAsync();
        hub.Documents.Put(Address, Set(signer));
        var set = new ClientKeySetCredential { Id = "set", Label = "for tests", NotBefore = hub.Clock.Now.AddDays(-1), Address = Address };
        signer.Register(hub, change?.Invoke(set) ?? set);
        return hub;
    }

    private static string Set(params IEnumerable<Signer> signers) =>
        new JsonObject { ["keys"] = new JsonArray([.. signers.Select(signer => signer.Jwk.DeepClone())]) }.ToJsonString();

    private Task<Answer> SendAsync(Hub hub, string? keyId, string tokenId = "first") => Signer.SendAsync(hub, _signer.Assertion(
        hub,
        header =>
        {
            if (keyId is not null)
            {
                header["kid"] = keyId;
            }
        },
        claims => claims["jti"] = tokenId));
}
