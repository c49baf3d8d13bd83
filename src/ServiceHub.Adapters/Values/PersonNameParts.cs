namespace ServiceHub.Adapters.Values;

/// <summary>A person's name in one language, in its parts.</summary>
/// <param name="Title">Title, rank or degree in its long form, such as <c>นางสาว</c> or <c>Mr.</c>; null when there is none.</param>
/// <param name="Given">The given name.</param>
/// <param name="Middle">What stands between given and family name; null when there is nothing.</param>
/// <param name="Family">The family name, which may be several words (<c>ณ อยุธยา</c>); null when the person has none.</param>
public sealed record PersonNameParts(string? Title, string Given, string? Middle, string? Family);
