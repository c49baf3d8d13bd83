using ServiceHub.GraphQL.Types;

namespace ServiceHub.Services.Facts;

/// <summary>Who is believed about a fact, as the contract's <c>@authority</c> says.</summary>
/// <param name="Field">The field of the citizen that shows the fact.</param>
/// <param name="Sources">Who states it; who stands first is believed before the others, and the shared profile last.</param>
internal sealed record FactRule(FieldDefinition Field, IReadOnlyList<FactSource> Sources);
