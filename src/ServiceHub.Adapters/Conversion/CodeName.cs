using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Conversion;

/// <summary>A name that the contract gives a value of an enum.</summary>
internal static class CodeName
{
    /// <summary>Reads the name at a key; null after a report.</summary>
    public static string? Read(ManifestSection section, string key) =>
        section.Parse<string>(key, IsName, "the name of an enum value of the contract, such as ACTIVE");

    private static bool IsName(string text, out string name)
    {
        name = text;
        return !char.IsAsciiDigit(text[0]) && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_');
    }
}
