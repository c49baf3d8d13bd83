using System.Text;
using ServiceHub.Adapters.Notices;

namespace ServiceHub.Adapters.Tests.Notices;

public sealed class NoticeSecretTests
{
    private const string Id = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W";
    private const long Seconds = 1_674_087_231;

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(Seconds);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"type":"records.changed"}""");
    private static readonly NoticeSecret Secret = Parse(1);

    [Fact]
    public void Knows_its_own_signature_also_beside_another()
    {
        var signature = Secret.Sign(Id, Seconds, Body);

        Signed(signature).ShouldBeTrue();
        Signed($"v1,AAAA {signature} v1a,BBBB").ShouldBeTrue();
    }

    [Fact]
    public void Signs_as_the_specification_says()
    {
        using var hmac = new System.Security.Cryptography.HMACSHA256(Key(1));

        Secret.Sign(Id, Seconds, Body)
            .ShouldBe("v1," + Convert.ToBase64String(hmac.ComputeHash([.. Encoding.ASCII.GetBytes($"{Id}.{Seconds}."), .. Body])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1,")]
    [InlineData("v2,AAAA")]
    [InlineData("ลายเซ็น")]
    public void Knows_no_other_signature(string signature) => Signed(signature).ShouldBeFalse();

    [Fact]
    public void Knows_no_signature_of_another_key_body_id_or_time()
    {
        Signed(Parse(2).Sign(Id, Seconds, Body)).ShouldBeFalse();
        Signed(Secret.Sign(Id, Seconds, "{}"u8)).ShouldBeFalse();
        Signed(Secret.Sign("msg_other", Seconds, Body)).ShouldBeFalse();
        Signed(Secret.Sign(Id, Seconds + 1, Body)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void Takes_a_message_of_the_last_five_minutes_only(int secondsLater, bool taken) =>
        Secret.HasSigned(Id, $"{Seconds}", Secret.Sign(Id, Seconds, Body), Body, Now.AddSeconds(secondsLater)).ShouldBe(taken);

    [Theory]
    [InlineData("", "1674087231")]
    [InlineData(Id, "")]
    [InlineData(Id, "now")]
    [InlineData(Id, "-1674087231")]
    [InlineData(Id, "99999999999999999999")]
    public void Takes_no_message_without_id_and_time(string id, string timestamp) =>
        Secret.HasSigned(id, timestamp, Secret.Sign(Id, Seconds, Body), Body, Now).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_not base64!")]
    [InlineData("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void Is_not_made_of_a_weak_or_broken_text(string text) => NoticeSecret.TryParse(text, out _).ShouldBeFalse();

    private static bool Signed(string signatures) => Secret.HasSigned(Id, $"{Seconds}", signatures, Body, Now);

    private static byte[] Key(byte fill) => [.. Enumerable.Repeat(fill, 32)];

    private static NoticeSecret Parse(byte fill) =>
        NoticeSecret.TryParse(NoticeSecret.Prefix + Convert.ToBase64String(Key(fill)), out var secret) ? secret : throw new FormatException();
}
