using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Mapping;

/// <summary>An address of several parts bound to a protocol's rows.</summary>
internal sealed class BoundAddress<TRow>(
    BoundLocalized<TRow>? line, BoundLocalized<TRow>? subdistrict, BoundLocalized<TRow>? district, BoundLocalized<TRow>? province,
    BoundValue<TRow>? code, BoundValue<TRow>? postalCode) : BoundValue<TRow>
{
    public override bool TryRead(TRow row, out object? value)
    {
        value = null;
        (object? area, object? postal) = (null, null);
        if (!TryText(line, row, out var lineText) || !TryText(subdistrict, row, out var subdistrictText)
            || !TryText(district, row, out var districtText) || !TryText(province, row, out var provinceText)
            || code?.TryRead(row, out area) == false || postalCode?.TryRead(row, out postal) == false)
        {
            return false;
        }
        if ((lineText ?? subdistrictText ?? districtText ?? provinceText ?? area ?? postal) is null)
        {
            return true;
        }
        value = PostalAddress.Create(lineText, subdistrictText, districtText, provinceText, (AreaCode?)area, (PostalCode?)postal);
        return value is not null;
    }

    private static bool TryText(BoundLocalized<TRow>? source, TRow row, out LocalizedText? text)
    {
        text = null;
        return source is null || source.TryRead(row, out text);
    }
}
