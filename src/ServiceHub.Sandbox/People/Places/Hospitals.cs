using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People.Places;

/// <summary>A hospital for each district and a larger one for each province. Their names are made up after where they stand.</summary>
internal sealed class Hospitals
{
    private readonly Dictionary<string, LocalizedText> _ofProvinces = [];
    private readonly Dictionary<District, LocalizedText> _ofDistricts = [];

    public Hospitals(Geography geography)
    {
        foreach (var province in geography.Provinces)
        {
            _ofProvinces[province.Code] = new(
                $"โรงพยาบาลประจำ{province.Word.Th}{province.Name.Th}", $"{province.Name.En} Provincial Hospital");
            foreach (var district in geography.DistrictsOf(province))
            {
                _ofDistricts[district] = new(
                    $"โรงพยาบาลประจำ{province.DistrictWord.Th}{district.Name.Th}", $"{district.Name.En} District Hospital");
            }
        }
    }

    public LocalizedText OfProvince(Province province) => _ofProvinces[province.Code];

    public LocalizedText OfDistrict(District district) => _ofDistricts[district];
}
