using System.Numerics;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Possession.Checks;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Possession;

public class TokenIsBoundToProofTests
{
    private const string Endpoint = "http://127.0.0.1:8080/oauth/token";

    private static readonly BigInteger Order = BigInteger.Parse(
        "115792089210356248762697446949407573529996955224135760342422259061068512044369", null);

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "header typ", "null", "The DPoP proof's typ is not dpop+jwt." },
        { "header typ", "\"JWT\"", "The DPoP proof's typ is not dpop+jwt." },
        { "header typ", "\"at+jwt\"", "The DPoP proof's typ is not dpop+jwt." },
        { "header alg", "null", "The DPoP proof's alg is not the one of its key: ES256 for P-256, PS256 for RSA." },
        { "header alg", "\"none\"", "The DPoP proof's alg is not the one of its key: ES256 for P-256, PS256 for RSA." },
        { "header alg", "\"HS256\"", "The DPoP proof's alg is not the one of its key: ES256 for P-256, PS256 for RSA." },
        { "header alg", "\"ES384\"", "The DPoP proof's alg is not the one of its key: ES256 for P-256, PS256 for RSA." },
        { "header jwk", "null", "The DPoP proof's jwk is not a public key on P-256, or of RSA with 2048 to 4096 bits." },
        { "header jwk", "{\"kty\":\"oct\"}", "The DPoP proof's jwk is not a public key on P-256, or of RSA with 2048 to 4096 bits." },
        { "header crit", "[\"exp\"]", "The DPoP proof demands an extension that is not understood." },
        { "htm", "null", "The DPoP proof's htm is not the request's method." },
        { "htm", "\"GET\"", "The DPoP proof's htm is not the request's method." },
        { "htm", "\"post\"", "The DPoP proof's htm is not the request's method." },
        { "htu", "null", "The DPoP proof's htu is not the request's address without query and fragment." },
        { "htu", "\"http://127.0.0.1:8080/graphql\"", "The DPoP proof's htu is not the request's address without query and fragment." },
        { "htu", "\"https://127.0.0.1:8080/oauth/token\"", "The DPoP proof's htu is not the request's address without query and fragment." },
        { "htu", "\"http://evil.example/oauth/token\"", "The DPoP proof's htu is not the request's address without query and fragment." },
        { "htu", "\"http://a@127.0.0.1:8080/oauth/token\"", "The DPoP proof's htu is not the request's address without query and fragment." },
        { "htu", "\"/oauth/token\"", "The DPoP proof's htu is not the request's address without query and fragment." },
        { "iat", "null", "The DPoP proof's iat is missing or not a time." },
        { "iat", "\"1795332600\"", "The DPoP proof's iat is missing or not a time." },
        { "iat", "1e300", "The DPoP proof's iat is missing or not a time." },
        { "jti", "null", "The DPoP proof's jti is missing, empty or too long." },
        { "jti", "\"\"", "The DPoP proof's jti is missing, empty or too long." },
        { "jti", "7", "The DPoP proof's jti is missing, empty or too long." },
        { "nonce", "7", "The DPoP proof needs the nonce that is in the header DPoP-Nonce." },
        { "nonce", "\"made-up\"", "The DPoP proof's nonce is not one of now; use the one in the header DPoP-Nonce." },
        { "nonce", "\"1.2.3\"", "The DPoP proof's nonce is not one of now; use the one in the header DPoP-Nonce." },
    };

    [Fact]
    public async Task Binds_the_token_to_the_proofs_key()
    {
        var (hub, prover, nonce) = await StartAsync();
        var answer = await AskAsync(hub, prover.Proof("POST", Endpoint, nonce));
        answer.Status.ShouldBe(200);
        answer.Text("token_type").ShouldBe("DPoP");
        var verdict = await hub.JudgeAsync(answer.Text("access_token"));
        verdict.Principal!.Confirmation.ShouldBe(new Confirmation(ConfirmationMethod.DPoP, prover.Thumbprint));
    }

    [Fact]
    public async Task Leaves_a_client_without_proof_its_bearer_token_unless_it_is_held_to_proofs()
    {
        var hub = await Hub.StartAsync();
        (await hub.AskAsync()).Text("token_type").ShouldBe("Bearer");
        hub.Clients.Put(hub.Client with { SenderConstraint = SenderConstraint.DPoP });
        (await hub.AskAsync()).ShouldRefuse("invalid_dpop_proof", "The request needs a DPoP proof in the header DPoP.");
    }

    [Fact]
    public async Task A_client_that_is_held_to_proofs_brings_one_with_every_grant()
    {
        using var portal = await Portal.StartAsync();
        var code = await portal.CodeAsync();
        var token = (await portal.RedeemAsync(await portal.CodeAsync())).Text("refresh_token");
        portal.Change(client => client with
        {
            SenderConstraint = SenderConstraint.DPoP,
            GrantTypes = [GrantTypes.AuthorizationCode, GrantTypes.RefreshToken, GrantTypes.TokenExchange],
            LoginClients = [new(NationalLogin.Issuer, NationalLogin.PortalId)],
        });
        foreach (var answer in (Answer[])[await portal.RedeemAsync(code), await portal.RefreshAsync(token), await portal.Login.ExchangeAsync(portal.Login.Token())])
        {
            answer.ShouldRefuse("invalid_dpop_proof", "The request needs a DPoP proof in the header DPoP.");
        }
    }

    [Fact]
    public async Task Asks_for_a_nonce_and_gives_it()
    {
        var hub = await Hub.StartAsync();
        var prover = new Prover(hub);
        var refused = await AskAsync(hub, prover.Proof("POST", Endpoint, nonce: null));
        refused.ShouldRefuse("use_dpop_nonce", "The DPoP proof needs the nonce that is in the header DPoP-Nonce.");
        (await AskAsync(hub, prover.Proof("POST", Endpoint, refused.Headers["DPoP-Nonce"].Single()))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(2, 0, true)]
    [InlineData(4, 59, true)]
    [InlineData(5, 30, false)]
    [InlineData(60, 0, false)]
    public async Task Takes_a_nonce_for_some_minutes(int minutes, int seconds, bool taken)
    {
        var (hub, prover, nonce) = await StartAsync();
        hub.Clock.Now += new TimeSpan(0, minutes, seconds);
        var answer = await AskAsync(hub, prover.Proof("POST", Endpoint, nonce));
        answer.Status.ShouldBe(taken ? 200 : 400);
        answer.Headers["DPoP-Nonce"].Single().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Refuses_a_nonce_of_another_hub()
    {
        var (hub, prover, _) = await StartAsync();
        var (_, _, foreign) = await StartAsync();
        (await AskAsync(hub, prover.Proof("POST", Endpoint, foreign))).Text("error").ShouldBe("use_dpop_nonce");
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Refuses_a_proof_with_one_thing_wrong(string where, string json, string description)
    {
        var (hub, prover, nonce) = await StartAsync();
        var (part, name) = where.Split(' ') is [_, var inHeader] ? ("header", inHeader) : ("claims", where);
        void Change(JsonObject parts)
        {
            parts.Remove(name);
            if (json != "null")
            {
                parts[name] = JsonNode.Parse(json);
            }
        }
        var proof = prover.Proof("POST", Endpoint, nonce, header: part == "header" ? Change : null, claims: part == "claims" ? Change : null);
        var answer = await AskAsync(hub, proof);
        answer.Text("error_description").ShouldBe(description);
        answer.Status.ShouldBe(400);
    }

    [Fact]
    public async Task Takes_an_address_that_differs_by_form_only()
    {
        var (hub, prover, nonce) = await StartAsync();
        foreach (var address in (string[])["HTTP://127.0.0.1:8080/oauth/token", Endpoint + "?a=b", Endpoint + "#c"])
        {
            (await AskAsync(hub, prover.Proof("POST", address, nonce))).Status.ShouldBe(200, address);
        }
    }

    [Theory]
    [InlineData(-71, "The DPoP proof was made 71 s ago, which is too long.")]
    [InlineData(-70, null)]
    [InlineData(10, null)]
    [InlineData(11, "The DPoP proof was made 11 s in the future.")]
    public async Task Refuses_a_proof_that_is_old_or_of_the_future(int seconds, string? description)
    {
        var (hub, prover, nonce) = await StartAsync();
        var answer = await AskAsync(hub, prover.Proof("POST", Endpoint, nonce, claims: claims => claims["iat"] = hub.Clock.Now.ToUnixTimeSeconds() + seconds));
        answer.Status.ShouldBe(description is null ? 200 : 400);
        if (description is not null)
        {
            answer.ShouldRefuse("invalid_dpop_proof", description);
        }
    }

    [Fact]
    public async Task Refuses_two_proofs()
    {
        var (hub, prover, nonce) = await StartAsync();
        (await AskAsync(hub, prover.Proof("POST", Endpoint, nonce), prover.Proof("POST", Endpoint, nonce)))
            .ShouldRefuse("invalid_dpop_proof", "The request has more than one DPoP proof.");
    }

    [Fact]
    public async Task Refuses_a_proof_that_shows_its_private_key()
    {
        var (hub, prover, nonce) = await StartAsync();
        (await AskAsync(hub, prover.Proof("POST", Endpoint, nonce, header: header => header["jwk"]!["d"] = prover.PrivatePart())))
            .ShouldRefuse("invalid_dpop_proof", "The DPoP proof's jwk holds a private key: the key is no secret any more, make another.");
    }

    [Fact]
    public async Task Refuses_a_signature_by_another_key()
    {
        var (hub, prover, nonce) = await StartAsync();
        var other = new Prover(hub);
        (await AskAsync(hub, prover.Proof("POST", Endpoint, nonce, header: header => header["jwk"] = other.Jwk())))
            .ShouldRefuse("invalid_dpop_proof", "The DPoP proof's signature does not fit its jwk.");
    }

    [Fact]
    public async Task Refuses_a_proof_the_second_time_also_with_the_twin_of_its_signature()
    {
        var (hub, prover, nonce) = await StartAsync();
        var proof = prover.Proof("POST", Endpoint, nonce);
        (await AskAsync(hub, proof)).Status.ShouldBe(200);
        foreach (var again in (string[])[proof, Twin(proof)])
        {
            (await AskAsync(hub, again)).ShouldRefuse("invalid_dpop_proof", "The DPoP proof was used before; make one for each request.");
        }
    }

    [Fact]
    public async Task Takes_one_of_many_uses_at_once()
    {
        var (hub, prover, nonce) = await StartAsync();
        var proof = prover.Proof("POST", Endpoint, nonce);
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => AskAsync(hub, proof))));
        answers.Count(answer => answer.Status == 200).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("e30.e30.")]
    [InlineData("e30=.e30.e30")]
    [InlineData("W10.W10.W10")]
    public async Task Refuses_what_is_no_proof(string text)
    {
        var (hub, _, _) = await StartAsync();
        (await AskAsync(hub, text)).Text("error").ShouldBe("invalid_dpop_proof");
    }

    [Theory]
    [InlineData("{\"typ\":\"dpop+jwt\",\"typ\":\"dpop+jwt\"}", "{}")]
    [InlineData("{\"typ\":\"dpop+jwt\"}", "{\"htm\":\"POST\",\"htm\":\"POST\"}")]
    public async Task Refuses_a_name_that_comes_twice(string header, string claims)
    {
        var (hub, prover, _) = await StartAsync();
        (await AskAsync(hub, prover.Sign(header, claims))).ShouldRefuse("invalid_dpop_proof",
            "The DPoP proof is not a JWT whose header and claims are JSON objects without a name that comes twice.");
    }

    [Fact]
    public async Task Refuses_a_proof_that_is_too_long()
    {
        var (hub, prover, nonce) = await StartAsync();
        var proof = prover.Proof("POST", Endpoint, nonce, claims: claims => claims["more"] = new string('x', ProofIsReadable.Longest));
        (await AskAsync(hub, proof)).ShouldRefuse("invalid_dpop_proof", "The DPoP proof is too long.");
    }

    private static string Twin(string proof)
    {
        var end = proof.LastIndexOf('.') + 1;
        var signature = System.Buffers.Text.Base64Url.DecodeFromChars(proof.AsSpan(end));
        var s = new BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true);
        var twin = (Order - s).ToByteArray(isUnsigned: true, isBigEndian: true);
        signature.AsSpan(32).Clear();
        twin.CopyTo(signature.AsSpan(64 - twin.Length));
        return string.Concat(proof.AsSpan(0, end), Forge.Encode(signature));
    }

    private static async Task<(Hub Hub, Prover Prover, string Nonce)> StartAsync()
    {
        var hub = await Hub.StartAsync();
        var prover = new Prover(hub);
        var refused = await AskAsync(hub, prover.Proof("POST", Endpoint, nonce: null));
        return (hub, prover, refused.Headers["DPoP-Nonce"].Single());
    }

    private static Task<Answer> AskAsync(Hub hub, params string[] proofs) => hub.AskWithProofsAsync(proofs);
}
