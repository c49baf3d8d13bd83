using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Values;

public sealed class ProvincesTests
{
    [Fact]
    public void Holds_the_77_provinces_each_with_names_of_its_own()
    {
        var names = Provinces.Codes.Select(Provinces.Name).ToList();

        names.Count.ShouldBe(77);
        names.Select(name => name!.Th).ShouldBeUnique();
        names.Select(name => name!.En).ShouldBeUnique();
        names.ShouldAllBe(name => name!.Th!.All(sign => sign >= 'ก' && sign <= '์') && name.En!.All(sign => char.IsAsciiLetter(sign) || sign == ' ' || sign == '-'));
    }

    [Theory]
    [InlineData(10, "กรุงเทพมหานคร", "Bangkok")]
    [InlineData(38, "บึงกาฬ", "Bueng Kan")]
    [InlineData(50, "เชียงใหม่", "Chiang Mai")]
    [InlineData(96, "นราธิวาส", "Narathiwat")]
    public void Names_them_by_code(int code, string th, string en) => Provinces.Name(code).ShouldBe(new LocalizedText(th, en));
}
