using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class PhoneConverterTests
{
    private const string Plain = """{"convert":"phone"}""";
    private const string Dropping = """{"convert":"phone","dropExtension":true}""";

    [Theory]
    [InlineData("0812345678", "+66812345678")]
    [InlineData("081-234-5678", "+66812345678")]
    [InlineData("081 234 5678", "+66812345678")]
    [InlineData("08.1234.5678", "+66812345678")]
    [InlineData("๐๘๑-๒๓๔-๕๖๗๘", "+66812345678")]
    [InlineData("091-234-5678", "+66912345678")]
    [InlineData("061-234-5678", "+66612345678")]
    [InlineData("02-123-4567", "+6621234567")]
    [InlineData("(02) 123-4567", "+6621234567")]
    [InlineData("0-2123-4567", "+6621234567")]
    [InlineData("053 123456", "+6653123456")]
    [InlineData("+66812345678", "+66812345678")]
    [InlineData("+66 (0) 81 234 5678", "+66812345678")]
    [InlineData("+66 081 234 5678", "+66812345678")]
    [InlineData("(+66) 81 234 5678", "+66812345678")]
    [InlineData("0066812345678", "+66812345678")]
    [InlineData("0066 (0)2 123 4567", "+6621234567")]
    [InlineData("02\u2011123\u20134567", "+6621234567")]
    [InlineData("+44 20 7946 0000", "+442079460000")]
    [InlineData("+44 (0)20 7946 0000", "+442079460000")]
    [InlineData("+39 06 1234 5678", "+390612345678")]
    [InlineData("+6834000", "+6834000")]
    public void Reads_one_number(string text, string number) =>
        Converting.Converter(Plain).Convert(text).ShouldBeOfType<PhoneNumber>().E164.ShouldBe(number);

    [Theory]
    [InlineData("081234567")]
    [InlineData("08123456789")]
    [InlineData("02-123-456")]
    [InlineData("02-1234-5678")]
    [InlineData("01-234-5678")]
    [InlineData("0112345678")]
    [InlineData("00812345678")]
    [InlineData("812345678")]
    [InlineData("66812345678")]
    [InlineData("1111")]
    [InlineData("1800123456")]
    [InlineData("191")]
    [InlineData("0")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("00442079460000")]
    [InlineData("001442079460000")]
    [InlineData("+66 1 234 5678")]
    [InlineData("+668123456789")]
    [InlineData("+0812345678")]
    [InlineData("++66812345678")]
    [InlineData("+66+812345678")]
    [InlineData("0812345678+")]
    [InlineData("+1234567890123456")]
    [InlineData("+123456")]
    [InlineData("0812345678, 021234567")]
    [InlineData("0812345678 0912345678")]
    [InlineData("0812345678/9")]
    [InlineData("02-123-4567-8")]
    [InlineData("02-123-4567 ถึง 70")]
    [InlineData("02-123-4567 ต่อ 12")]
    [InlineData("02-123-4567 ext. 12")]
    [InlineData("02-123-4567#12")]
    [InlineData("(02 123 4567")]
    [InlineData("02) 123 4567")]
    [InlineData("((02)) 123 4567")]
    [InlineData("โทร. 021234567")]
    [InlineData("none")]
    [InlineData("081-XXX-5678")]
    public void Refuses_what_is_not_one_number(string text) => Converting.Converter(Plain).Convert(text).ShouldBeNull();

    [Theory]
    [InlineData("02-123-4567 ต่อ 12")]
    [InlineData("02-123-4567 ต่อ ๑๒")]
    [InlineData("02-123-4567ต่อ12")]
    [InlineData("02-123-4567 ext. 12")]
    [InlineData("02-123-4567, Ext 12")]
    [InlineData("02-123-4567 extension 12")]
    [InlineData("02-123-4567 x12")]
    [InlineData("02-123-4567#12")]
    [InlineData("02-123-4567")]
    public void Drops_the_extension_where_the_manifest_says_so(string text) =>
        Converting.Converter(Dropping).Convert(text).ShouldBeOfType<PhoneNumber>().E164.ShouldBe("+6621234567");

    [Theory]
    [InlineData("02-123-4567 ต่อ")]
    [InlineData("02-123-4567 ต่อ 12, 13")]
    [InlineData("02-123-4567 ต่อ 1234567")]
    [InlineData("02-123-4567 ต่อ 12 ต่อ 13")]
    [InlineData("ต่อ 12")]
    [InlineData("081-XXX-5678")]
    public void Refuses_what_is_no_extension(string text) => Converting.Converter(Dropping).Convert(text).ShouldBeNull();
}
