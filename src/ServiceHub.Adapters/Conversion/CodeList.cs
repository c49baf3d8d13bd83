using System.Collections.Frozen;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Conversion;

/// <summary>An agency's codes, each with what it stands for; a code may come in Thai digits.</summary>
/// <typeparam name="T">What a code stands for.</typeparam>
internal sealed class CodeList<T>(IReadOnlyDictionary<string, T> meanings)
    where T : class
{
    private readonly FrozenDictionary<string, T> _meanings = meanings.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes in the manifest's order.</summary>
    public IEnumerable<KeyValuePair<string, T>> Entries => meanings;

    public T? Find(string code) => _meanings.GetValueOrDefault(code) ?? _meanings.GetValueOrDefault(ThaiDigits.ToAscii(code));

    /// <summary>Reads the object <c>codes</c> of a section; null after a report.</summary>
    public static CodeList<T>? Read(ManifestSection section, Func<ManifestSection, string, T?> meaning)
    {
        if (section.Section("codes") is not { } codes)
        {
            return null;
        }
        var meanings = codes.Keys.ToDictionary(code => code, code => meaning(codes, code));
        if (meanings.Count == 0)
        {
            section.Report("codes", "The list of codes is empty.", "Write each code of the agency with its name in the contract.");
        }
        return meanings.Count == 0 || meanings.ContainsValue(null)
            ? null
            : new CodeList<T>(meanings.ToDictionary(code => code.Key, code => code.Value!));
    }
}
