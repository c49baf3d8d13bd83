using ServiceHub.Services.Agencies;

namespace ServiceHub.Services.Facts;

/// <summary>An agency's field that states a fact about the citizen.</summary>
/// <param name="From">What is asked of which agency.</param>
/// <param name="Field">The field of its record.</param>
internal sealed record FactSource(Source From, string Field)
{
    public Type TypeOfValues => From.From.Shape.Fields.First(candidate => candidate.Name == Field).Type;

    /// <summary>The value that an answer states; null when it states none.</summary>
    public object? ValueIn(SourceAnswer? said) => said?.Answer.Record?.Find(Field);
}
