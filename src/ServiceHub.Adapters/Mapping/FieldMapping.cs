using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Mapping;

/// <summary>One field of the mapping; <c>required</c> makes a record without the value malformed.</summary>
internal sealed record FieldMapping(RecordField Field, ValueMapping Value)
{
    public static FieldMapping? Read(string name, ManifestSection section)
    {
        var required = section.Flag("required");
        return ValueMapping.Read(section) is { } value
            ? new FieldMapping(new RecordField(name, value.Type, value.Codes, required), value)
            : null;
    }

    public BoundField<TRow>? Bind<TRow>(TryParse<IValuePath<TRow>> parse, string form) =>
        Value.Bind(parse, form) is { } bound ? new BoundField<TRow>(this, bound) : null;
}
