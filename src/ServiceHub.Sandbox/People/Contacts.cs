namespace ServiceHub.Sandbox.People;

/// <summary>By what a person is reached and known, derived from name and number so that no two are the same.</summary>
internal static class Contacts
{
    // Coprime to ten million: neighbours in the population do not get neighbouring numbers, and none is given twice.
    private const long Stride = 7_654_321;

    /// <summary>
    /// Thailand sets no telephone numbers aside for fiction, so all lie in one block, +66 80, by which a text that is about
    /// to leave a test system can be recognised.
    /// </summary>
    public static string Phone(int number) => $"+6680{(number + 1) * Stride % 10_000_000:D7}";

    public static string Email(PersonName name, int number) =>
        name.Family is null
            ? $"{Plain(name.Given.En)}.{number}@example.org"
            : $"{Plain(name.Given.En)}.{Plain(name.Family.En)}.{number}@example.org";

    public static string TemporaryNumber(int number) => $"TMP-{number:D7}";

    private static string Plain(string? text) =>
        string.Concat((text ?? "").Where(char.IsAsciiLetter).Select(char.ToLowerInvariant));
}
