using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Samples;

/// <summary>A text or number of a raw answer.</summary>
/// <param name="text">The value as a text.</param>
/// <param name="write">Puts another in its place; null where nobody reads it back.</param>
/// <param name="isNumber">Whether it stands there as a number of JSON.</param>
public sealed class SampleValue(string text, Action<string>? write = null, bool isNumber = false)
{
    private static readonly string[] Coded = ["code", "codes", "coding", "boolean"];

    private readonly List<IValueConverter> _converters = [];

    /// <summary>As the agency sent it.</summary>
    public string Original { get; } = text;

    /// <summary>As it is now.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Whether it stands there as a number of JSON.</summary>
    public bool IsNumber { get; } = isNumber;

    /// <summary>Whether the manifest says that it is no personal datum; everything else is one.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>What the manifest converts it by, and what could read it.</summary>
    public IReadOnlyList<IValueConverter> Converters => _converters;

    /// <summary>The manifest says that it is no personal datum, such as the time of the answer.</summary>
    public void Keep() => IsPublic = true;

    /// <summary>The manifest reads it: a listed code, or a mark for no value, is no personal datum.</summary>
    /// <param name="mapped">How.</param>
    public void Map(MappedText mapped)
    {
        var plain = Original.Trim();
        if (mapped.Absent.Contains(plain) || (Coded.Contains(mapped.Converter.Name) && mapped.Converter.Convert(plain) is not null))
        {
            Keep();
        }
        Convert(mapped.Converter);
    }

    /// <summary>What is put in its place must be read by this converter, if this converter reads the original.</summary>
    /// <param name="converter">The converter.</param>
    public void Convert(IValueConverter converter)
    {
        if (converter.Convert(Original.Trim()) is not null)
        {
            _converters.Add(converter);
        }
    }

    /// <summary>Puts another value in its place.</summary>
    /// <param name="text">The other.</param>
    public void Replace(string text)
    {
        Text = text;
        write?.Invoke(text);
    }
}
