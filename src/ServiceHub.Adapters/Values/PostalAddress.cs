namespace ServiceHub.Adapters.Values;

/// <summary>An address in Thailand, in the parts that its source holds.</summary>
public sealed record PostalAddress
{
    private PostalAddress(
        LocalizedText? line, LocalizedText? subdistrict, LocalizedText? district, LocalizedText? province, AreaCode? code, PostalCode? postal) =>
        (Line, Subdistrict, District, Province, Code, PostalCode) = (line, subdistrict, district, province, code, postal);

    /// <summary>House number, village, lane and road.</summary>
    public LocalizedText? Line { get; }

    /// <summary>Tambon, or khwaeng in Bangkok.</summary>
    public LocalizedText? Subdistrict { get; }

    /// <summary>Amphoe, or khet in Bangkok.</summary>
    public LocalizedText? District { get; }

    /// <summary>Changwat; where the code is known, in both languages.</summary>
    public LocalizedText? Province { get; }

    /// <summary>The official code of the smallest area that the source names.</summary>
    public AreaCode? Code { get; }

    /// <summary>The province's two digits.</summary>
    public string? ProvinceCode => Code?.Province.Digits;

    /// <summary>The postal code.</summary>
    public PostalCode? PostalCode { get; }

    /// <summary>Makes an address; a language of the province that the source leaves out comes from the code.</summary>
    /// <param name="line">House number, village, lane and road.</param>
    /// <param name="subdistrict">Tambon or khwaeng.</param>
    /// <param name="district">Amphoe or khet.</param>
    /// <param name="province">Changwat.</param>
    /// <param name="code">The official code.</param>
    /// <param name="postalCode">The postal code.</param>
    /// <returns>The address; null when its postal code cannot belong to its official code.</returns>
    public static PostalAddress? Create(
        LocalizedText? line, LocalizedText? subdistrict, LocalizedText? district, LocalizedText? province, AreaCode? code,
        PostalCode? postalCode)
    {
        if (code is { } area && postalCode?.MayServe(area) == false)
        {
            return null;
        }
        var official = code is { } known ? Provinces.Name(known.ProvinceNumber) : null;
        var named = province is { Th: not null, En: not null } || official is null
            ? province
            : new LocalizedText(province?.Th ?? official.Th, province?.En ?? official.En);
        return new PostalAddress(line, subdistrict, district, named, code, postalCode);
    }
}
