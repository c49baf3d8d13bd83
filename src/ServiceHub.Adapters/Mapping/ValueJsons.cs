using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Mapping;

/// <summary>How the values of each type that a mapping yields are written to JSON.</summary>
internal static class ValueJsons
{
    private static readonly FrozenDictionary<Type, ValueJson> ByType = new Dictionary<Type, ValueJson>
    {
        [typeof(string)] = ValueJson.OfText<string>(text => text, text => text),
        [typeof(int)] = new((writer, value) => writer.WriteNumberValue((int)value),
            (ref reader) => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null),
        [typeof(bool)] = new((writer, value) => writer.WriteBooleanValue((bool)value),
            (ref reader) => reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : null),
        [typeof(DateOnly)] = ValueJson.OfText<DateOnly>(date => date.ToString("O", CultureInfo.InvariantCulture),
            text => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null),
        [typeof(DateTimeOffset)] = ValueJson.OfText<DateTimeOffset>(time => time.ToString("O", CultureInfo.InvariantCulture),
            text => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null),
        [typeof(Money)] = new((writer, value) => writer.WriteNumberValue(((Money)value).Satang),
            (ref reader) => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var satang) ? new Money(satang) : null),
        [typeof(NationalId)] = ValueJson.OfText<NationalId>(id => id.Digits, text => NationalId.TryParse(text, out var id, out _) ? id : null),
        [typeof(PartialDate)] = ValueJson.OfText<PartialDate>(
            date => date.ToString(), text => PartialDate.TryParse(text, out var date) ? date : null),
        [typeof(PhoneNumber)] = ValueJson.OfText<PhoneNumber>(
            number => number.E164, text => PhoneNumber.TryParse(text, out var number) ? number : null),
        [typeof(LocalizedText)] = ValueJson.OfTexts<LocalizedText>(2, text => [text.Th, text.En], texts => new LocalizedText(texts[0], texts[1])),
        [typeof(Coding)] = ValueJson.OfTexts<Coding>(3, coding => [coding.Code, coding.Display.Th, coding.Display.En],
            texts => texts[0] is { } code ? new Coding(code, new LocalizedText(texts[1], texts[2])) : null),
        [typeof(PersonNameParts)] = ValueJson.OfTexts<PersonNameParts>(4, name => [name.Title, name.Given, name.Middle, name.Family],
            texts => texts[1] is { } given ? new PersonNameParts(texts[0], given, texts[2], texts[3]) : null),
        [typeof(PostalAddress)] = ValueJson.OfTexts<PostalAddress>(10, WriteAddress, ReadAddress),
        [typeof(IReadOnlyList<string>)] = ValueJson.OfTexts<IReadOnlyList<string>>(null, codes => codes,
            texts => texts.Contains(null) ? null : texts),
    }.ToFrozenDictionary();

    /// <summary>The JSON of a type's values, or null when the type is none of a mapping's.</summary>
    public static ValueJson? Find(Type type) => ByType.GetValueOrDefault(type);

    private static string?[] WriteAddress(PostalAddress address) =>
    [
        address.Line?.Th, address.Line?.En, address.Subdistrict?.Th, address.Subdistrict?.En, address.District?.Th, address.District?.En,
        address.Province?.Th, address.Province?.En, address.Code?.Digits, address.PostalCode?.Digits,
    ];

    private static PostalAddress? ReadAddress(string?[] texts)
    {
        var (code, postalCode) = (default(AreaCode), default(PostalCode));
        if ((texts[8] is { } area && !AreaCode.TryParse(area, out code)) || (texts[9] is { } postal && !PostalCode.TryParse(postal, out postalCode)))
        {
            return null;
        }
        return PostalAddress.Create(
            Text(texts[0], texts[1]), Text(texts[2], texts[3]), Text(texts[4], texts[5]), Text(texts[6], texts[7]),
            texts[8] is null ? null : code, texts[9] is null ? null : postalCode);
    }

    private static LocalizedText? Text(string? th, string? en) => th is null && en is null ? null : new LocalizedText(th, en);
}
