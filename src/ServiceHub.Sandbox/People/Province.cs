using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>One of the 77 provinces.</summary>
/// <param name="Code">Two digits after TIS 1099, such as <c>10</c> for Bangkok.</param>
/// <param name="Name">Without the word for province.</param>
/// <param name="Thousands">How many thousand people live there.</param>
public sealed record Province(string Code, LocalizedText Name, int Thousands)
{
    private const string BangkokCode = "10";

    public bool IsBangkok => Code == BangkokCode;

    internal LocalizedText Word => IsBangkok ? new("", "") : new("จังหวัด", "Province");

    internal LocalizedText DistrictWord => IsBangkok ? new("เขต", "District") : new("อำเภอ", "District");

    internal LocalizedText SubdistrictWord => IsBangkok ? new("แขวง", "Subdistrict") : new("ตำบล", "Subdistrict");
}
