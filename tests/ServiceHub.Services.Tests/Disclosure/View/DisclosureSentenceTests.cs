using System.Text;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Disclosure;
using ServiceHub.Services.Disclosure.View;

namespace ServiceHub.Services.Tests.Disclosure.View;

public sealed class DisclosureSentenceTests
{
    private static readonly LocalizedText Department = new("กรมตัวอย่าง", "Example Department");

    /// <summary>23:30 in UTC is the next morning in Bangkok.</summary>
    private static readonly DateTimeOffset At = new(2026, 3, 11, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_look_is_told_with_day_organisation_data_purpose_and_law()
    {
        var sentence = DisclosureSentence.Of(Node("""{"client":"c","organisation":"0060:1","outcome":"FOUND","data":[]}""", "ทะเบียนบัตร", "Identity-card registry"));

        sentence.En.ShouldBe(
            "On 12 March 2026 at 06:30, Example Department looked at your data (Identity-card registry), for this purpose: Paying your pension (by law: a duty under the law, Pension Act).");
        sentence.Th.ShouldBe("เมื่อวันที่ 12 มีนาคม 2569 เวลา 06.30 น. กรมตัวอย่าง ดูข้อมูลของท่าน (ทะเบียนบัตร) เพื่อจ่ายบำนาญ (โดยอาศัยหน้าที่ตามกฎหมาย: พระราชบัญญัติบำนาญ)");
    }

    [Fact]
    public void Who_learned_nothing_but_that_somebody_is_there_is_told_of_so() =>
        DisclosureSentence.Of(Node("""{"client":"c","organisation":"0060:1","outcome":"NOT_FOUND","data":[]}""")).En!.ShouldContain("Example Department looked you up and was shown nothing else, for this");

    [Fact]
    public void What_citizens_do_themselves_is_told_as_such_and_needs_no_law()
    {
        var sentence = DisclosureSentence.Of(Node("""{"client":"c","organisation":"0060:1","byCitizen":true,"outcome":"FOUND","data":[]}""", "ทะเบียนบัตร", "Identity-card registry"));

        sentence.En.ShouldBe("On 12 March 2026 at 06:30, you looked at your own data (Identity-card registry) through Example Department.");
        sentence.Th.ShouldBe("เมื่อวันที่ 12 มีนาคม 2569 เวลา 06.30 น. ท่านดูข้อมูลของท่านเอง (ทะเบียนบัตร) ผ่าน กรมตัวอย่าง");
    }

    [Fact]
    public void What_a_representative_does_is_told_as_such() => DisclosureSentence.Of(Node(
        """{"client":"c","organisation":"0060:1","representative":"00000000-0000-0000-0000-000000000001","outcome":"FOUND","data":[]}""", "ทะเบียนบัตร", "Identity-card registry"))
        .En!.ShouldContain("somebody with the right to act for you looked at your data (Identity-card registry) through Example Department, for this purpose");

    [Fact]
    public void An_emergency_is_told_with_its_reason()
    {
        var sentence = DisclosureSentence.Of(Node("""{"client":"c","organisation":"0060:1","outcome":"BREAK_GLASS","breakGlass":"btg-1","reason":"A child is missing.","data":[]}"""));

        sentence.En!.ShouldContain("an officer of Example Department opened your protected record in an emergency, for this reason: A child is missing.");
        sentence.Th!.ShouldContain("เจ้าหน้าที่ของ กรมตัวอย่าง เปิดข้อมูลที่ได้รับการคุ้มครองของท่านในกรณีฉุกเฉิน เหตุผล: A child is missing.");
    }

    [Fact]
    public void Every_legal_basis_has_words_in_both_languages()
    {
        foreach (var basis in Enum.GetValues<LegalBasis>())
        {
            var words = DisclosureWords.Basis(basis).Words;
            words.Th.ShouldNotBeNullOrEmpty();
            words.En.ShouldNotBeNullOrEmpty();
        }
    }

    private static DisclosureNode Node(string body, string? setTh = null, string? setEn = null)
    {
        var row = new DisclosureRow { Kind = LogEntryKind.Disclosure, At = At.ToUnixTimeMilliseconds(), LeafHash = new byte[32] };
        return new(row, LoggedDisclosure.Read(Encoding.UTF8.GetBytes(body)))
        {
            Organisation = Department,
            Purpose = new("จ่ายบำนาญ", "Paying your pension"),
            LegalBasis = DisclosureWords.Basis(LegalBasis.LegalObligation),
            LegalReference = new("พระราชบัญญัติบำนาญ", "Pension Act"),
            DataSets = setEn is null ? [] : [new("identity-card", new(setTh, setEn), DisclosureWords.Answer("OK"), [], null, null, null)],
        };
    }
}
