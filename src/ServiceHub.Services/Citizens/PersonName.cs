using ServiceHub.Adapters.Values;
using ServiceHub.Data.Citizens;

namespace ServiceHub.Services.Citizens;

/// <summary>A name as the contract shows it.</summary>
internal sealed record PersonName(
    NameUse Use, LocalizedText Full, LocalizedText? Title, LocalizedText? Given, LocalizedText? Family, DateOnly? ValidFrom, DateOnly? ValidTo, string Source)
{
    public static PersonName From(CitizenName name) => new(
        name.Use, Whole(name), OrNull(name.Title), OrNull(name.Given), OrNull(name.Family), name.ValidFrom, name.ValidTo, name.Source);

    /// <summary>In Thai the title and the given name are written as one word.</summary>
    private static LocalizedText Whole(CitizenName name) => new(
        Join($"{name.Title.Th}{name.Given.Th}", name.Family.Th),
        Join(name.Title.En, name.Given.En, name.Family.En));

    private static string? Join(params string?[] parts)
    {
        var text = string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? null : text;
    }

    private static LocalizedText? OrNull(LocalizedText text) => text is { Th: null, En: null } ? null : text;
}
