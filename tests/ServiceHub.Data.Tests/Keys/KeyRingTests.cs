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
        var ring = new KeyRing(Old);
        ring.Decrypt(ring.Encrypt("value"u8, "place"), "place").ShouldBe("value"u8.ToArray());
    }

    [Fact]
    public void Equal_values_are_encrypted_differently()
    {
        var ring = new KeyRing(Old);
        ring.Encrypt("value"u8, "place").Bytes.ShouldNotBe(ring.Encrypt("value"u8, "place").Bytes);
    }

    [Fact]
    public void A_value_moved_to_another_place_does_not_open()
    {
        var ring = new KeyRing(Old);
        var value = ring.Encrypt("value"u8, "place");
        Should.Throw<CryptographicException>(() => ring.Decrypt(value, "elsewhere"));
    }

    [Fact]
    public void An_altered_value_does_not_open()
    {
        var ring = new KeyRing(Old);
        var value = ring.Encrypt("value"u8, "place");
        value.Bytes[^1] ^= 1;
        Should.Throw<CryptographicException>(() => ring.Decrypt(value, "place"));
    }

    [Fact]
    public void A_newer_key_takes_over_and_old_values_still_open()
    {
        var value = new KeyRing(Old).Encrypt("value"u8, "place");
        var rotated = new KeyRing(With(KeyUse.Encryption, "new"));
        rotated.Decrypt(value, "place").ShouldBe("value"u8.ToArray());
        rotated.Encrypt("value"u8, "place").KeyId.ShouldBe("new");
    }

    [Fact]
    public void While_rows_are_re_hashed_a_value_is_sought_under_both_keys()
    {
        var before = new KeyRing(Old).Index("kind", "value");
        var rotated = new KeyRing(With(KeyUse.Index, "new"));
        rotated.Candidates("kind", "value").Select(index => index.KeyId).ShouldBe(["new", before.KeyId]);
        rotated.Candidates("kind", "value").ShouldContain(index => index.Hash.SequenceEqual(before.Hash));
        rotated.Index("kind", "value").KeyId.ShouldBe("new");
    }

    [Fact]
    public void Equal_texts_of_two_kinds_have_two_hashes()
    {
        var ring = new KeyRing(Old);
        ring.Index("passport", "1").Hash.ShouldNotBe(ring.Index("temporary", "1").Hash);
    }

    [Fact]
    public void A_secret_is_verified_and_another_is_not()
    {
        var ring = new KeyRing(Old);
        var hash = ring.Hash("secret"u8);
        ring.Verify("secret"u8, hash).ShouldBeTrue();
        ring.Verify("Secret"u8, hash).ShouldBeFalse();
        new KeyRing(KeyRingDocument.Create(TimeProvider.System)).Verify("secret"u8, hash).ShouldBeFalse();
    }

    [Fact]
    public void A_lost_key_is_named_with_the_remedy()
    {
        var value = new KeyRing(Old).Encrypt("value"u8, "place");
        var other = new KeyRing(KeyRingDocument.Create(TimeProvider.System));
        Should.Throw<KeyRingException>(() => other.Decrypt(value, "place")).Message.ShouldContain(value.KeyId);
    }

    [Fact]
    public void Three_index_keys_are_refused()
    {
        var three = new KeyRingDocument([.. With(KeyUse.Index, "second").Keys, new RingKey("third", KeyUse.Index, Early, new byte[32])]);
        Should.Throw<KeyRingException>(() => KeyRingDocument.Parse(three.ToUtf8(), "a test")).Message.ShouldContain("two index keys");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"id":"a","use":"index","created":"2026-01-01T00:00:00Z","key":"AAAA"}]}""")]
    [InlineData("""{"keys":[{"id":"a","use":"nonsense","created":"2026-01-01T00:00:00Z","key":"c2VjcmV0"}]}""")]
    public void A_document_that_is_no_ring_is_refused_without_quoting_it(string text)
    {
        var message = Should.Throw<KeyRingException>(() => KeyRingDocument.Parse(Encoding.UTF8.GetBytes(text), "a test")).Message;
        message.ShouldContain("a test");
        message.ShouldNotContain("c2VjcmV0");
    }

    private static KeyRingDocument With(KeyUse use, string id) =>
        new([.. Old.Keys, new RingKey(id, use, DateTimeOffset.MaxValue, RandomNumberGenerator.GetBytes(32))]);
}
