using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class ThaiNameConverterTests
{
    [Theory]
    // Civil titles, with and without a blank, long and short.
    [InlineData("นายสมชาย ใจดี", "นาย", "สมชาย", null, "ใจดี")]
    [InlineData("นาย สมชาย  ใจดี", "นาย", "สมชาย", null, "ใจดี")]
    [InlineData("นางแย้ม บุญมา", "นาง", "แย้ม", null, "บุญมา")]
    [InlineData("นางสาวสุดา แก้วใส", "นางสาว", "สุดา", null, "แก้วใส")]
    [InlineData("น.ส.สุดา แก้วใส", "นางสาว", "สุดา", null, "แก้วใส")]
    [InlineData("น.ส. สุดา แก้วใส", "นางสาว", "สุดา", null, "แก้วใส")]
    [InlineData("นส.สุดา แก้วใส", "นางสาว", "สุดา", null, "แก้วใส")]
    [InlineData("นส สุดา แก้วใส", "นางสาว", "สุดา", null, "แก้วใส")]
    [InlineData("น.ส สุดา แก้วใส", "นางสาว", "สุดา", null, "แก้วใส")]
    [InlineData("ด.ช.ภูผา ใจดี", "เด็กชาย", "ภูผา", null, "ใจดี")]
    [InlineData("เด็กหญิงเอ ใจดี", "เด็กหญิง", "เอ", null, "ใจดี")]
    [InlineData("ด.ญ.ออ ใจดี", "เด็กหญิง", "ออ", null, "ใจดี")]
    [InlineData("นายมี มาก", "นาย", "มี", null, "มาก")]
    [InlineData("นายJohn Smith", "นาย", "John", null, "Smith")]
    // Names that begin like titles.
    [InlineData("นางสาวิตรี ใจดี", "นาง", "สาวิตรี", null, "ใจดี")]
    [InlineData("นางสาว สาวิตรี ใจดี", "นางสาว", "สาวิตรี", null, "ใจดี")]
    [InlineData("นายิกา ใจดี", null, "นายิกา", null, "ใจดี")]
    [InlineData("นายก ใจดี", null, "นายก", null, "ใจดี")]
    [InlineData("นายนายิกา ใจดี", "นาย", "นายิกา", null, "ใจดี")]
    [InlineData("นายพระพาย ใจดี", "นาย", "พระพาย", null, "ใจดี")]
    [InlineData("นาย พลเอก ใจดี", "นาย", "พลเอก", null, "ใจดี")]
    [InlineData("นพ ใจดี", null, "นพ", null, "ใจดี")]
    [InlineData("พลอย ใจดี", null, "พลอย", null, "ใจดี")]
    [InlineData("สมชาย ใจดี", null, "สมชาย", null, "ใจดี")]
    // Ranks, the longest form first.
    [InlineData("พล.ต.อ.สมชาย ใจดี", "พลตำรวจเอก", "สมชาย", null, "ใจดี")]
    [InlineData("พล.ต.อนุชา ใจดี", "พลตรี", "อนุชา", null, "ใจดี")]
    [InlineData("พลเอกสมชาย ใจดี", "พลเอก", "สมชาย", null, "ใจดี")]
    [InlineData("พ.ต.ท. สมชาย ใจดี", "พันตำรวจโท", "สมชาย", null, "ใจดี")]
    [InlineData("พตอ.สมชาย ใจดี", "พันตำรวจเอก", "สมชาย", null, "ใจดี")]
    [InlineData("พ.ต.หญิง สุดา แก้วใส", "พันตรีหญิง", "สุดา", null, "แก้วใส")]
    [InlineData("พ.ต.หญิงสุดา แก้วใส", "พันตรีหญิง", "สุดา", null, "แก้วใส")]
    [InlineData("ร.ต.อ. หญิง สุดา แก้วใส", "ร้อยตำรวจเอกหญิง", "สุดา", null, "แก้วใส")]
    [InlineData("พ.ต. หญิง แก้วใส", "พันตรี", "หญิง", null, "แก้วใส")]
    [InlineData("ว่าที่ร้อยตรี สมชาย ใจดี", "ว่าที่ร้อยตรี", "สมชาย", null, "ใจดี")]
    [InlineData("ว่าที่ พ.ต. สมชาย ใจดี", "ว่าที่พันตรี", "สมชาย", null, "ใจดี")]
    [InlineData("ว่าที่ร้อยตรีหญิงสุดา แก้วใส", "ว่าที่ร้อยตรีหญิง", "สุดา", null, "แก้วใส")]
    // An abbreviation of two services says which it is only before the navy's mark.
    [InlineData("ร.อ.สมชาย ใจดี", "ร.อ.", "สมชาย", null, "ใจดี")]
    [InlineData("ร.อ.สมชาย ใจดี ร.น.", "เรือเอก", "สมชาย", null, "ใจดี")]
    [InlineData("น.อ. สมชาย ใจดี", "น.อ.", "สมชาย", null, "ใจดี")]
    [InlineData("นาวาเอก สมชาย ใจดี ร.น.", "นาวาเอก", "สมชาย", null, "ใจดี")]
    [InlineData("นาวาอากาศเอก สมชาย ใจดี", "นาวาอากาศเอก", "สมชาย", null, "ใจดี")]
    // Degrees, professions, birth, several at once.
    [InlineData("ดร.สมชาย ใจดี", "ดอกเตอร์", "สมชาย", null, "ใจดี")]
    [InlineData("ดร สมชาย ใจดี", "ดอกเตอร์", "สมชาย", null, "ใจดี")]
    [InlineData("ผศ.ดร.สมชาย ใจดี", "ผู้ช่วยศาสตราจารย์ ดอกเตอร์", "สมชาย", null, "ใจดี")]
    [InlineData("ศ. นพ. สมชาย ใจดี", "ศาสตราจารย์ นายแพทย์", "สมชาย", null, "ใจดี")]
    [InlineData("รองศาสตราจารย์แพทย์หญิงสุดา แก้วใส", "รองศาสตราจารย์ แพทย์หญิง", "สุดา", null, "แก้วใส")]
    [InlineData("นาย ดร.สมชาย ใจดี", "นาย ดอกเตอร์", "สมชาย", null, "ใจดี")]
    [InlineData("พ.ต.อ. ดร. ม.ล. สมชาย ใจดี", "พันตำรวจเอก ดอกเตอร์ หม่อมหลวง", "สมชาย", null, "ใจดี")]
    [InlineData("ม.ร.ว.สุดา แก้วใส", "หม่อมราชวงศ์", "สุดา", null, "แก้วใส")]
    [InlineData("คุณหญิงสุดา แก้วใส", "คุณหญิง", "สุดา", null, "แก้วใส")]
    [InlineData("ท่านผู้หญิง สุดา แก้วใส", "ท่านผู้หญิง", "สุดา", null, "แก้วใส")]
    [InlineData("พระสมชาย ใจดี", "พระ", "สมชาย", null, "ใจดี")]
    [InlineData("พระมหาสมชาย ใจดี", "พระมหา", "สมชาย", null, "ใจดี")]
    [InlineData("พระครูปลัดสมชาย", "พระครูปลัด", "สมชาย", null, null)]
    // Family names: none, several words, and what stands between.
    [InlineData("นายนิรันดร์", "นาย", "นิรันดร์", null, null)]
    [InlineData("นายนิรันดร์ -", "นาย", "นิรันดร์", null, null)]
    [InlineData("นายสมชาย ณ อยุธยา", "นาย", "สมชาย", null, "ณ อยุธยา")]
    [InlineData("นายสมชาย มาลากุล ณ อยุธยา", "นาย", "สมชาย", null, "มาลากุล ณ อยุธยา")]
    [InlineData("นายสมชาย วิทย์ มาลากุล ณ อยุธยา", "นาย", "สมชาย", "วิทย์", "มาลากุล ณ อยุธยา")]
    [InlineData("นายสมชาย วิทย์ ใจดี", "นาย", "สมชาย", "วิทย์", "ใจดี")]
    [InlineData("นายอับดุล บิน อาลี", "นาย", "อับดุล", null, "บิน อาลี")]
    // Latin letters.
    [InlineData("Mr. Somchai Jaidee", "Mr.", "Somchai", null, "Jaidee")]
    [InlineData("MR SOMCHAI JAIDEE", "Mr.", "SOMCHAI", null, "JAIDEE")]
    [InlineData("Mrs.Suda Kaewsai", "Mrs.", "Suda", null, "Kaewsai")]
    [InlineData("Miss Suda Kaewsai", "Miss", "Suda", null, "Kaewsai")]
    [InlineData("Ms. Suda Kaewsai", "Ms.", "Suda", null, "Kaewsai")]
    [InlineData("Mrinal Sen", null, "Mrinal", null, "Sen")]
    [InlineData("Missy Elliott", null, "Missy", null, "Elliott")]
    [InlineData("Asst. Prof. Dr. Somchai Jaidee", "Assistant Professor Dr.", "Somchai", null, "Jaidee")]
    [InlineData("Mr. Somchai Na Ayudhya", "Mr.", "Somchai", null, "Na Ayudhya")]
    [InlineData("Ms. Anna Maria van der Berg", "Ms.", "Anna", "Maria", "van der Berg")]
    [InlineData("Jean-Paul O'Neill", null, "Jean-Paul", null, "O'Neill")]
    public void Splits_a_name(string text, string? title, string given, string? middle, string? family) =>
        Converting.Converter("""{"convert":"thai-name"}""").Convert(text).ShouldBe(new PersonNameParts(title, given, middle, family));

    [Theory]
    [InlineData("นาย")]
    [InlineData("นางสาว ")]
    [InlineData("ว่าที่ร้อยตรี")]
    [InlineData("ผศ.ดร.")]
    [InlineData("-")]
    [InlineData("นาย - ใจดี")]
    [InlineData("สมชาย123 ใจดี")]
    [InlineData("สมชาย ๑๒๓")]
    [InlineData("สมชาย (ชาย) ใจดี")]
    [InlineData("Jaidee, Somchai")]
    [InlineData("สมชาย\uFFFD ใจดี")]
    [InlineData("\u0E34กา ใจดี")]
    [InlineData("สมชาย ฿")]
    [InlineData("\ud83d\ude00")]
    public void Refuses_what_is_no_name(string text) => Converting.Converter("""{"convert":"thai-name"}""").Convert(text).ShouldBeNull();

    [Theory]
    [InlineData("title", "นางสาว")]
    [InlineData("given", "สุดา")]
    [InlineData("middle", "วิภา")]
    [InlineData("family", "แก้วใส")]
    public void Yields_one_part_as_a_text(string part, string text)
    {
        var converter = Converting.Converter($$"""{"convert":"thai-name","part":"{{part}}"}""");

        converter.Type.ShouldBe(typeof(string));
        converter.Convert("น.ส.สุดา วิภา แก้วใส").ShouldBe(text);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("middle")]
    [InlineData("family")]
    public void A_part_that_a_name_has_not_is_no_error(string part)
    {
        var converter = Converting.Converter($$"""{"convert":"thai-name","part":"{{part}}"}""");

        converter.Convert("นิรันดร์").ShouldBe(IValueConverter.Nothing);
        converter.Convert("123").ShouldBeNull();
    }

    [Fact]
    public void Refuses_a_part_that_names_have_not() =>
        Converting.Errors("""{"convert":"thai-name","part":"nickname"}""").ShouldBe(["/part"]);
}
