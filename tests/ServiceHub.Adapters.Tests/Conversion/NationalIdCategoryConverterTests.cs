using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class NationalIdCategoryConverterTests
{
    [Theory]
    [InlineData('0', "WITHOUT_CIVIL_STATUS")]
    [InlineData('1', "BIRTH_NOTIFIED_IN_TIME")]
    [InlineData('2', "BIRTH_NOTIFIED_LATE")]
    [InlineData('3', "REGISTERED_BEFORE1984")]
    [InlineData('4', "MOVED_IN_BEFORE1984")]
    [InlineData('5', "ENTERED_LATER")]
    [InlineData('6', "TEMPORARY_FOREIGNER")]
    [InlineData('7', "CHILD_OF_TEMPORARY_FOREIGNER")]
    [InlineData('8', "RESIDENT_FOREIGNER")]
    public void Tells_the_category_by_the_first_digit(char first, string name)
    {
        var twelve = first + "10170000001";
        var converter = Converting.Converter("""{"convert":"national-id-category"}""");

        converter.Convert($"{twelve}{NationalId.CheckDigit(twelve)}").ShouldBe(name);
        converter.Codes.ShouldNotBeNull().ShouldContain(name);
        converter.Codes.Count.ShouldBe(9);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1101700000011")]
    [InlineData("9101700000011")]
    public void Refuses_what_is_no_national_id(string text) =>
        Converting.Converter("""{"convert":"national-id-category"}""").Convert(text).ShouldBeNull();
}
