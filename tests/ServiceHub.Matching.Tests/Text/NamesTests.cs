using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Tests.Text;

public sealed class NamesTests
{
    [Theory]
    [InlineData("นายสมชาย", "สมชาย")]
    [InlineData("นางสาวสาวิตรี", "สาวิตรี")]
    [InlineData("นางสาวิตรี", "สาวิตรี")]
    [InlineData("ด.ช. คณิน", "คณิน")]
    [InlineData("เด็กหญิงดวงพร", "ดวงพร")]
    [InlineData("Mr. Dr. John", "john")]
    [InlineData("Miss", "miss")]
    [InlineData("นาง", "นาง")]
    public void A_title_is_no_part_of_a_name(string text, string name) => Names.WithoutTitle(Folding.Fold(text)).ShouldBe(name);

    [Theory]
    [InlineData("John Ronald Smith", "john ronald", "smith")]
    [InlineData("SMITH, John", "john", "smith")]
    [InlineData("นายสมชาย ณ อยุธยา", "สมชาย", "ณ อยุธยา")]
    [InlineData("Aung", "aung", null)]
    public void A_full_name_has_two_parts(string text, string given, string? family) => Names.Part(text).ShouldBe((given, family));

    [Theory]
    [InlineData("O'Brien", "obrien")]
    [InlineData("Müller-Lüdenscheidt", "muller ludenscheidt")]
    [InlineData("  ＡＢＣ１２ ", "abc12")]
    [InlineData("เเก้ว", "แก้ว")]
    [InlineData("น\u0E4Dาใจ", "นำใจ")]
    [InlineData("บ้านเลขที่ ๙๙/๑", "บ้านเลขที่ 99 1")]
    public void Ways_to_write_a_text_fold_into_one(string text, string folded) => Folding.Fold(text).ShouldBe(folded);
}
