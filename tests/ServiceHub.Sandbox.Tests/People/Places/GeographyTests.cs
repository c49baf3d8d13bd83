using ServiceHub.Sandbox.People.Places;
using ServiceHub.Testing;

namespace ServiceHub.Sandbox.Tests.People.Places;

public sealed class GeographyTests
{
    private const string OutsideList = "/work/shared/thai/provinces.csv";

    private readonly Geography _geography = new();

    [Fact]
    public void Numbers_the_provinces_after_TIS_1099()
    {
        int[] expected =
        [
            .. Enumerable.Range(10, 18), .. Enumerable.Range(30, 20), .. Enumerable.Range(50, 9), .. Enumerable.Range(60, 8),
            .. Enumerable.Range(70, 8), .. Enumerable.Range(80, 7), .. Enumerable.Range(90, 7),
        ];

        _geography.Provinces.Select(province => int.Parse(province.Code)).ShouldBe(expected);
        _geography.Provinces.Single(province => province.Code == "38").Name.En.ShouldBe("Bueng Kan");
        _geography.Provinces.Single(province => province.IsBangkok).Name.Th.ShouldBe("กรุงเทพมหานคร");
    }

    [FactWithFile(OutsideList)]
    public void Names_the_provinces_as_an_outside_list_does()
    {
        var outside = File.ReadLines(OutsideList).Where(line => line.Length > 0).Select(line => line.Split(','))
            .Select(fields => (Th: fields[0], En: fields[2]));

        _geography.Provinces.Select(province => (province.Name.Th!, province.Name.En!)).Order().ShouldBe(outside.Order());
    }

    [Fact]
    public void Gives_each_province_districts_with_postal_codes_of_its_own()
    {
        foreach (var province in _geography.Provinces)
        {
            var districts = _geography.DistrictsOf(province);
            districts.Count.ShouldBeGreaterThanOrEqualTo(3);
            districts.Select(district => district.PostalCode[..2]).Distinct().Count().ShouldBe(1);
            districts.ShouldAllBe(district => district.PostalCode.Length == 5 && district.Province == province);
        }
        _geography.District("50", "San Sai").PostalCode.ShouldBe("50210");
        // The post numbers by its own sorting offices: Samut Prakan shares the capital's.
        _geography.District("11", "Bang Phli").PostalCode.ShouldBe("10540");
    }

    [Fact]
    public void Numbers_districts_after_TIS_1099_within_their_province()
    {
        var districts = _geography.Provinces.SelectMany(_geography.DistrictsOf).ToList();

        districts.ShouldAllBe(district => district.Code.Length == 4 && district.Code.StartsWith(district.Province.Code));
        districts.Select(district => district.Code).ShouldBeUnique();
        _geography.District("50", "San Sai").Code.ShouldBe("5014");
        _geography.District("38", "Seka").Code.ShouldBe("3804");
    }

    [Fact]
    public void Writes_addresses_as_cards_show_them()
    {
        var address = Everybody.Persona("ordinary").Household.Address!;

        address.Full.Th!.ShouldEndWith("อำเภอสันทราย จังหวัดเชียงใหม่ 50210");
        address.Full.En!.ShouldEndWith("San Sai District, Chiang Mai 50210");
        Everybody.People.First(person => person.Household.Address?.Province.IsBangkok == true).Household.Address!.Full.Th!
            .ShouldMatch(@"^[\d/]+ แขวง\S+ เขต\S+ กรุงเทพมหานคร 10\d{3}$");
    }
}
