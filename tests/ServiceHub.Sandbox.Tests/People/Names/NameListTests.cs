using System.Text;
using System.Text.RegularExpressions;
using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Data;

namespace ServiceHub.Sandbox.Tests.People.Names;

public sealed partial class NameListTests
{
    [Theory]
    [InlineData("male-names", 150)]
    [InlineData("female-names", 150)]
    [InlineData("family-names", 80)]
    [InlineData("foreign-names", 20)]
    [InlineData("subdistricts", 20)]
    [InlineData("employers", 20)]
    public void Hold_enough_names_each_once_in_both_scripts(string list, int least)
    {
        var sections = DataFile.Sections(list);
        var names = sections.Values.SelectMany(section => section).ToList();

        names.Count.ShouldBeGreaterThanOrEqualTo(least);
        names.ShouldAllBe(name => Thai().IsMatch(name.Th!) && Latin().IsMatch(name.En!));
        foreach (var section in sections.Values)
        {
            section.Select(name => name.Th).ShouldBeUnique();
        }
    }

    [Fact]
    public void Give_more_than_300_family_names_that_fit_the_narrowest_register()
    {
        var families = Everybody.People.Select(person => person.Name.Family).OfType<LocalizedText>().Distinct().ToList();

        families.Count.ShouldBeGreaterThan(300);
        var windows874 = CodePagesEncodingProvider.Instance.GetEncoding(
            874, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        families.ShouldAllBe(family => windows874.GetByteCount(family.Th!) <= 40);
    }

    [GeneratedRegex(@"^[ก-๎]+$")]
    private static partial Regex Thai();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z -]*$")]
    private static partial Regex Latin();
}
