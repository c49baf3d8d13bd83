using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>A name in its parts.</summary>
/// <param name="Title">Such as นาย and Mr.</param>
/// <param name="Given">The given name.</param>
/// <param name="Family">Null for those who bear none, as many from Myanmar.</param>
public sealed record PersonName(LocalizedText Title, LocalizedText Given, LocalizedText? Family)
{
    /// <summary>As it is written out: in Thai the title and the given name are one word.</summary>
    public LocalizedText Full => new(
        Family is null ? $"{Title.Th}{Given.Th}" : $"{Title.Th}{Given.Th} {Family.Th}",
        Family is null ? $"{Title.En} {Given.En}" : $"{Title.En} {Given.En} {Family.En}");
}
