using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Mapping;

public sealed class AddressMappingTests
{
    private const string Section = """
        {
          "convert": "address",
          "line": { "template": "{/no} {/road}" },
          "subdistrict": { "th": { "from": "/tambon" } },
          "district": { "th": { "from": "/amphoe" }, "en": { "from": "/amphoeEn" } },
          "province": { "from": "/changwat" },
          "code": { "from": "/code", "absent": ["000000"] },
          "postalCode": { "from": "/zip" }
        }
        """;

    [Fact]
    public void Makes_an_address_of_its_parts()
    {
        var address = Read("""
            {"no":"12/3","road":"ถ.ห้วยแก้ว","tambon":"สุเทพ","amphoe":"เมืองเชียงใหม่","amphoeEn":"Mueang Chiang Mai","changwat":"เชียงใหม่",
            "code":"500108","zip":"๕๐๒๐๐"}
            """).ShouldNotBeNull();

        address.Line.ShouldBe(new LocalizedText("12/3 ถ.ห้วยแก้ว", null));
        address.Subdistrict.ShouldBe(new LocalizedText("สุเทพ", null));
        address.District.ShouldBe(new LocalizedText("เมืองเชียงใหม่", "Mueang Chiang Mai"));
        address.Province.ShouldBe(new LocalizedText("เชียงใหม่", "Chiang Mai"));
        address.Code!.Value.Digits.ShouldBe("500108");
        address.ProvinceCode.ShouldBe("50");
        address.PostalCode!.Value.Digits.ShouldBe("50200");
    }

    [Theory]
    [InlineData("""{"code":"10"}""", "กรุงเทพมหานคร", "Bangkok")]
    [InlineData("""{"code":"๑๐๐๑"}""", "กรุงเทพมหานคร", "Bangkok")]
    [InlineData("""{"code":"100101","changwat":"กรุงเทพฯ"}""", "กรุงเทพฯ", "Bangkok")]
    public void Fills_the_province_in_from_the_code(string row, string th, string en) =>
        Read(row).ShouldNotBeNull().Province.ShouldBe(new LocalizedText(th, en));

    [Fact]
    public void Has_only_the_parts_that_the_agency_sends()
    {
        var address = Read("""{"changwat":"เชียงใหม่","code":"000000"}""").ShouldNotBeNull();

        address.Province.ShouldBe(new LocalizedText("เชียงใหม่", null));
        (address.Line ?? address.Subdistrict ?? address.District).ShouldBeNull();
        address.Code.ShouldBeNull();
        address.ProvinceCode.ShouldBeNull();
        address.PostalCode.ShouldBeNull();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"no":" ","code":"","zip":null}""")]
    public void Is_none_without_any_part(string row) => Read(row).ShouldBeNull();

    [Theory]
    [InlineData("""{"code":"99"}""")]
    [InlineData("""{"code":"100001"}""")]
    [InlineData("""{"code":"1"}""")]
    [InlineData("""{"code":"10010101"}""")]
    [InlineData("""{"zip":"1020"}""")]
    [InlineData("""{"zip":"19000"}""")]
    [InlineData("""{"code":"10","zip":"50200"}""")]
    [InlineData("""{"code":"900101","zip":"10200"}""")]
    [InlineData("""{"no":"broken \ufffd","code":"10"}""")]
    [InlineData("""{"no":{},"code":"10"}""")]
    public void Refuses_parts_that_are_none_or_contradict_each_other(string row)
    {
        MappingFields.Value(Section, row, out var fits);

        fits.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"convert":"address"}""", "/field")]
    [InlineData("""{"convert":"address","code":"/code"}""", "/field/code")]
    [InlineData("""{"convert":"address","code":{"from":"/code","convert":"text"}}""", "/field/code/convert")]
    [InlineData("""{"convert":"address","code":{"from":"code"}}""", "/field/code/from")]
    [InlineData("""{"convert":"address","line":{}}""", "/field/line")]
    [InlineData("""{"convert":"address","line":{"from":"/a","colour":"blue"}}""", "/field/line/colour")]
    [InlineData("""{"convert":"address","line":{"th":{"from":"a"}}}""", "/field/line/th/from")]
    [InlineData("""{"convert":"address","line":{"from":"/a"},"country":{"from":"/b"}}""", "/field/country")]
    public void Says_where_a_mapping_is_wrong(string section, string path) => MappingFields.Errors(section).ShouldBe([path]);

    private static PostalAddress? Read(string row) => (PostalAddress?)MappingFields.Value(Section, row);
}
