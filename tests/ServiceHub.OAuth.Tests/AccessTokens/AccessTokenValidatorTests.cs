using System.Buffers.Text;
using System.Numerics;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens;

public class AccessTokenValidatorTests
{
    private static readonly BigInteger Order = BigInteger.Parse(
        "115792089210356248762697446949407573529996955224135760342422259061068512044369", null);

    [Fact]
    public async Task Takes_a_token_of_the_right_form()
    {
        var hub = await Hub.StartAsync();
        var verdict = await hub.JudgeAsync(Forge.Token(hub));
        verdict.IsValid.ShouldBeTrue();
        verdict.Failure.ShouldBeNull();
        verdict.Principal!.TokenId.ShouldBe("a-token");
    }

    [Fact]
    public async Task Tells_the_signature_before_any_claim()
    {
        var hub = await Hub.StartAsync();
        var other = await Hub.StartAsync();
        using var wrong = Forge.Key(other);
        foreach (var claim in (string[])["iss", "aud", "exp", "iat", "jti", "sub", "client_id", "credential_id", "consumer", "scope"])
        {
            await hub.RefuseAsync(Forge.Token(hub, claims: claims => claims.Remove(claim), key: wrong), TokenFailureCode.Signature);
        }
    }

    [Fact]
    public async Task Knows_the_twin_signature_of_a_token_by_the_same_id()
    {
        var hub = await Hub.StartAsync();
        var token = (await hub.AskAsync()).Text("access_token");
        var end = token.LastIndexOf('.') + 1;
        var signature = Base64Url.DecodeFromChars(token.AsSpan(end));
        var s = new BigInteger(signature.AsSpan(32), isUnsigned: true, isBigEndian: true);
        var twin = (Order - s).ToByteArray(isUnsigned: true, isBigEndian: true);
        signature.AsSpan(32).Clear();
        twin.CopyTo(signature.AsSpan(64 - twin.Length));
        var other = string.Concat(token.AsSpan(0, end), Forge.Encode(signature));
        other.ShouldNotBe(token);
        (await hub.JudgeAsync(other)).Principal!.TokenId.ShouldBe((await hub.JudgeAsync(token)).Principal!.TokenId);
    }

    [Fact]
    public async Task Refuses_a_token_with_any_one_character_changed()
    {
        var hub = await Hub.StartAsync();
        var token = (await hub.AskAsync()).Text("access_token");
        for (var at = 0; at < token.Length; at++)
        {
            var changed = token.ToCharArray();
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            (await hub.JudgeAsync(new string(changed))).IsValid.ShouldBeFalse($"changed at {at}");
        }
    }

    [Fact]
    public async Task Refuses_any_garbage_and_never_throws()
    {
        var hub = await Hub.StartAsync();
        var random = new Random(20261122);
        var token = Forge.Token(hub);
        for (var round = 0; round < 3000; round++)
        {
            var text = token.ToCharArray().ToList();
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0:
                        text.RemoveAt(at);
                        break;
                    case 1:
                        text.Insert(at, (char)random.Next(0x250));
                        break;
                    default:
                        text.RemoveRange(at, Math.Min(random.Next(1, 40), text.Count - at));
                        break;
                }
            }
            var edited = string.Concat(text);
            (await hub.JudgeAsync(edited)).IsValid.ShouldBe(edited == token);
        }
    }

    [Fact]
    public async Task Judges_many_at_once()
    {
        var hub = await Hub.StartAsync();
        var good = Forge.Token(hub);
        var bad = Forge.Token(hub, claims: claims => claims["aud"] = "x");
        var verdicts = await Task.WhenAll(
            Enumerable.Range(0, 400).Select(n => Task.Run(async () => await hub.JudgeAsync(n % 2 == 0 ? good : bad))));
        verdicts.Where((_, n) => n % 2 == 0).ShouldAllBe(verdict => verdict.IsValid);
        verdicts.Where((_, n) => n % 2 == 1).ShouldAllBe(verdict => verdict.Failure!.Code == TokenFailureCode.Audience);
    }

    [Fact]
    public async Task Takes_the_tokens_of_a_retired_key()
    {
        var hub = await Hub.StartAsync();
        var token = Forge.Token(hub);
        var retired = hub.KeyStore.Keys[0] with { State = OAuth.Keys.SigningKeyState.Retired };
        var keys = new OAuth.Keys.SigningKeys(new MemorySigningKeyStore(retired), hub.Clock);
        await keys.LoadAsync(CancellationToken.None);
        keys.Current.KeyId.ShouldNotBe(retired.KeyId);
        var validator = new AccessTokenValidator(keys, hub.Stores.Artifacts, hub.Issuer, hub.Clock);
        (await validator.ValidateAsync(token, CancellationToken.None)).IsValid.ShouldBeTrue();
    }
}
