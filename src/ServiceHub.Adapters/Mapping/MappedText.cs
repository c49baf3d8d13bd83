using ServiceHub.Adapters.Conversion;

namespace ServiceHub.Adapters.Mapping;

/// <summary>One text of an agency that a mapping reads.</summary>
/// <param name="Expressions">The protocol's expressions of which it is made; several in a template.</param>
/// <param name="Converter">What it is converted by.</param>
/// <param name="Absent">The texts that say that there is no value.</param>
public sealed record MappedText(IReadOnlyList<string> Expressions, IValueConverter Converter, IReadOnlyList<string> Absent);
