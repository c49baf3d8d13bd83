using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Mapping;

/// <summary>How a value is found and converted, as a section of the manifest says; not yet bound to a protocol's rows.</summary>
internal abstract class ValueMapping
{
    /// <summary>The name of its converter.</summary>
    public abstract string Converter { get; }

    public abstract Type Type { get; }

    public virtual IReadOnlyCollection<string>? Codes => null;

    /// <summary>Reads a value of any kind: in up to two languages, of several parts, or plain.</summary>
    public static ValueMapping? Read(ManifestSection section) =>
        section.Has("th") | section.Has("en") ? LocalizedMapping.Read(section)
        : section.OptionalText("convert") == AddressMapping.Name ? AddressMapping.Read(section)
        : ConvertedMapping.Read(section);

    /// <summary>What it reads of the agency without a template.</summary>
    public abstract IEnumerable<MappedText> MappedTexts { get; }

    /// <summary>Binds every expression, or reports and yields null.</summary>
    public abstract BoundValue<TRow>? Bind<TRow>(TryParse<IValuePath<TRow>> parse, string form);
}
