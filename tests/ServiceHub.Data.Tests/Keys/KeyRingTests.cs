using System.Security.Cryptography;
using System.Text;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Tests.Keys;

public sealed class KeyRingTests
{
    private static readonly DateTimeOffset Early = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly KeyRingDocument Old = KeyRingDocument.Create(TimeProvider.System);

    [Fact]
    public void What_was_encrypted_opens_again()
    {
        var ring = Ring(Old);
        ring.Decrypt(ring.Encrypt("value"u8, "place"), "place").ShouldBe("value"u8.ToArray());
    }

    [Fact]
    public void Equal_values_are_encrypted_differently()
    {
        var ring = Ring(Old);
        ring.Encrypt("value"u8, "place").Bytes.ShouldNotBe(ring.Encrypt("value"u8, "place").Bytes);
    }

    [Fact]
    public void A_value_moved_to_another_place_does_not_open()
    {
        var ring = Ring(Old);
        var value = ring.Encrypt("value"u8, "place");
        Should.Throw<CryptographicException>(() => ring.Decrypt(value, "elsewhere"));
    }

    [Fact]
    public void An_altered_value_does_not_open()
    {
        var ring = Ring(Old);
        var value = ring.Encrypt("value"u8, "place");
        value.Bytes[^1] ^= 1;
        Should.Throw<CryptographicException>(() => ring.Decrypt(value, "place"));
    }

    [Fact]
    public void A_newer_key_takes_over_and_old_values_still_open()
    {
        var value = Ring(Old).Encrypt("value"u8, "place");
        var rotated = Ring(With(KeyUse.Encryption, "new"));
        rotated.Decrypt(value, "place").ShouldBe("value"u8.ToArray());
        rotated.Encrypt("value"u8, "place").KeyId.ShouldBe("new");
    }

    [Fact]
    public void A_key_is_not_used_before_its_time_but_read()
    {
        var announced = new KeyRingDocument([.. Old.Keys, new RingKey("new", KeyUse.Encryption, DateTimeOffset.MaxValue, RandomNumberGenerator.GetBytes(32))]);
        Ring(announced).Encrypt("value"u8, "place").KeyId.ShouldBe(Ring(Old).Encrypt("value"u8, "place").KeyId);
        Ring(announced).Holds("new").ShouldBeTrue();
    }

    [Fact]
    public void A_value_that_was_cut_off_does_not_open() =>
        Should.Throw<CryptographicException>(() => Ring(Old).Decrypt(Ring(Old).Encrypt("value"u8, "place") with { Bytes = new byte[5] }, "place"));

    [Fact]
    public void While_rows_are_re_hashed_a_value_is_sought_under_both_keys()
    {
        var before = Ring(Old).Index("kind", "value");
        var rotated = Ring(With(KeyUse.Index, "new"));
        rotated.Candidates("kind", "value").Select(index => index.KeyId).ShouldBe(["new", before.KeyId]);
        rotated.Candidates("kind", "value").ShouldContain(index => index.Hash.SequenceEqual(before.Hash));
        rotated.Index("kind", "value").KeyId.ShouldBe("new");
    }

    [Fact]
    public void Equal_texts_of_two_kinds_have_two_hashes()
    {
        var ring = Ring(Old);
        ring.Index("passport", "1").Hash.ShouldNotBe(ring.Index("temporary", "1").Hash);
    }

    [Fact]
    public void A_secret_is_verified_and_another_is_not()
    {
        var ring = Ring(Old);
        var hash = ring.Hash("secret"u8);
        ring.Verify("secret"u8, hash).ShouldBeTrue();
        ring.Verify("Secret"u8, hash).ShouldBeFalse();
        Ring(KeyRingDocument.Create(TimeProvider.System)).Verify("secret"u8, hash).ShouldBeFalse();
    }

    [Fact]
    public void A_lost_key_is_named_with_the_remedy()
    {
        var value = Ring(Old).Encrypt("value"u8, "place");
        var other = Ring(KeyRingDocument.Create(TimeProvider.System));
        Should.Throw<KeyRingException>(() => other.Decrypt(value, "place")).Message.ShouldContain(value.KeyId);
    }

    [Fact]
    public void Three_index_keys_are_refused()
    {
        var three = new KeyRingDocument([.. With(KeyUse.Index, "second").Keys, new RingKey("third", KeyUse.Index, Early, new byte[32])]);
        Should.Throw<KeyRingException>(() => KeyRingDocument.Parse(three.ToUtf8(), "a test", TimeProvider.System)).Message.ShouldContain("two index keys");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[null]}""")]
    [InlineData("""{"keys":[{"id":"a","activeFrom":"2026-01-01T00:00:00Z","key":"c2VjcmV0"}]}""")]
    [InlineData("""{"keys":[{"id":"a","use":2,"activeFrom":"2026-01-01T00:00:00Z","key":"c2VjcmV0"}]}""")]
    [InlineData("""{"keys":[{"id":"a","use":"index","activeFrom":"2026-01-01T00:00:00Z","key":"AAAA"}]}""")]
    [InlineData("""{"keys":[{"id":"a","use":"nonsense","activeFrom":"2026-01-01T00:00:00Z","key":"c2VjcmV0"}]}""")]
    public void A_document_that_is_no_ring_is_refused_without_quoting_it(string text)
    {
        var message = Should.Throw<KeyRingException>(() => KeyRingDocument.Parse(Encoding.UTF8.GetBytes(text), "a test", TimeProvider.System)).Message;
        message.ShouldContain("a test");
        message.ShouldNotContain("c2VjcmV0");
    }

    private static KeyRingDocument With(KeyUse use, string id) =>
        new([.. Old.Keys, new RingKey(id, use, TimeProvider.System.GetUtcNow(), RandomNumberGenerator.GetBytes(32))]);

    private static KeyRing Ring(KeyRingDocument document) => new(document, TimeProvider.System);
}
