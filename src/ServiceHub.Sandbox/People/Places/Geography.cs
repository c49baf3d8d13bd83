using System.Globalization;
using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Data;

namespace ServiceHub.Sandbox.People.Places;

/// <summary>The 77 provinces with some districts of each, and addresses in them.</summary>
internal sealed class Geography
{
    private readonly Dictionary<string, List<District>> _districts = [];
    private readonly IReadOnlyList<LocalizedText> _subdistricts = DataFile.Sections("subdistricts")[""];
    private readonly Dictionary<(string District, string? Subdistrict), string> _areas;
    private readonly Weighted<Province> _weighted;

    public Geography()
    {
        List<Province> provinces = [];
        foreach (var line in DataFile.Lines("provinces"))
        {
            var fields = line.Trim().Split('|');
            if (line[0] == ' ')
            {
                _districts[provinces[^1].Code].Add(new District(provinces[^1], new(fields[0], fields[1]), fields[2], fields[3]));
            }
            else
            {
                provinces.Add(new Province(fields[0], new(fields[1], fields[2]), int.Parse(fields[3], CultureInfo.InvariantCulture)));
                _districts[fields[0]] = [];
            }
        }
        Provinces = provinces;
        _areas = DataFile.Lines("subdistrict-codes").Select(line => line.Split('|'))
            .ToDictionary(fields => (fields[0][..4], (string?)fields[1]), fields => fields[0]);
        _weighted = new Weighted<Province>(provinces, province => province.Thousands);
    }

    public IReadOnlyList<Province> Provinces { get; }

    public Province Draw(Chance chance) => _weighted.Draw(chance);

    public IReadOnlyList<District> DistrictsOf(Province province) => _districts[province.Code];

    /// <summary>The district with this English name, for people whose home is no matter of chance.</summary>
    public District District(string provinceCode, string english) =>
        _districts[provinceCode].First(district => district.Name.En == english);

    public PostalAddress DrawAddress(District district, Chance chance)
    {
        var house = chance.PerMille(400) ? $"{1 + chance.Below(399)}/{1 + chance.Below(60)}" : $"{1 + chance.Below(399)}";
        // Villages are numbered within a subdistrict; Bangkok has none.
        int? moo = district.Province.IsBangkok ? null : 1 + chance.Below(14);
        var subdistrict = chance.Pick(_subdistricts);
        return new PostalAddress(house, moo, subdistrict, district)
        {
            AreaCode = _areas.GetValueOrDefault((district.Code, subdistrict.Th), district.Code + "00"),
        };
    }
}
