using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Values;

public sealed class PostalCodeTests
{
    [Theory]
    [InlineData("10200")]
    [InlineData("18120")]
    [InlineData("39170")]
    [InlineData("96220")]
    public void Reads_what_it_writes(string text)
    {
        PostalCode.TryParse(text, out var code).ShouldBeTrue();

        code.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1020")]
    [InlineData("102000")]
    [InlineData("00000")]
    [InlineData("01200")]
    [InlineData("19000")]
    [InlineData("28000")]
    [InlineData("99999")]
    [InlineData("๑๐๒๐๐")]
    [InlineData("10-20")]
    public void Refuses_what_is_none(string text) => PostalCode.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("10200", "1001", true)]
    [InlineData("13180", "130201", true)]
    [InlineData("30130", "1911", true)]
    [InlineData("10200", "50", false)]
    [InlineData("90110", "10", false)]
    [InlineData("96220", "84", true)]
    [InlineData("96220", "77", false)]
    public void Serves_its_region_and_what_borders_on_it(string postal, string area, bool may)
    {
        PostalCode.TryParse(postal, out var code).ShouldBeTrue();
        AreaCode.TryParse(area, out var place).ShouldBeTrue();

        code.MayServe(place).ShouldBe(may);
    }

    [Fact]
    public void Regions_border_on_each_other_both_ways()
    {
        for (var one = 1; one <= 9; one++)
        {
            for (var other = 1; other <= 9; other++)
            {
                MayServe(one, other).ShouldBe(MayServe(other, one), $"{one} and {other}");
            }
        }
    }

    private static bool MayServe(int region, int other)
    {
        PostalCode.TryParse($"{region}0000", out var code).ShouldBeTrue();
        AreaCode.TryParse($"{other}0", out var area).ShouldBeTrue();
        return code.MayServe(area);
    }
}
