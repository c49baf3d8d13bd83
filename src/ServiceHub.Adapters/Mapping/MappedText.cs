using ServiceHub.Adapters.Conversion;

namespace ServiceHub.Adapters.Mapping;

/// <summary>A text of an agency that a mapping converts as it is, and not as part of a template.</summary>
/// <param name="Expression">Where it stands, in the protocol's terms.</param>
/// <param name="Converter">What it is converted by.</param>
/// <param name="Absent">The texts that say that there is no value.</param>
public sealed record MappedText(string Expression, IValueConverter Converter, IReadOnlyList<string> Absent);
