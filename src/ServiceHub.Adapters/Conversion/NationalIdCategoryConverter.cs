using System.Text.Json;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion;

/// <summary>
/// How the holder of a national ID came to be registered, by the number's first digit; the names are the contract's, such as
/// <c>BIRTH_NOTIFIED_IN_TIME</c>. The whole number is read, so that a wrong one yields no category.
/// </summary>
internal sealed class NationalIdCategoryConverter : IValueConverter
{
    private static readonly string[] Names =
        [.. Enum.GetNames<NationalIdCategory>().Select(JsonNamingPolicy.SnakeCaseUpper.ConvertName)];

    public string Name => "national-id-category";

    public Type Type => typeof(string);

    public IReadOnlyCollection<string> Codes => Names;

    public object? Convert(string text) => NationalIdConverter.TryParse(text, out var id) ? Names[(int)id.Category] : null;
}
