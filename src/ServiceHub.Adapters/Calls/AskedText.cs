using System.Globalization;
using System.Text;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Calls;

/// <summary>
/// All that is asked besides the subject, as one text: equal texts mean that one answer serves both. Each part carries its length, so
/// that no two questions have the same text.
/// </summary>
internal static class AskedText
{
    public static string Of(OperationManifest manifest, AgencyRequest request)
    {
        var text = new StringBuilder();
        Add(text, manifest.Operation);
        Add(text, manifest.Fingerprint);
        Add(text, request.OnBehalfOf ?? "");
        foreach (var (name, value) in request.Inputs.OrderBy(input => input.Key, StringComparer.Ordinal))
        {
            Add(text, name);
            Add(text, value);
        }
        return text.ToString();
    }

    private static void Add(StringBuilder text, string part) =>
        text.Append(CultureInfo.InvariantCulture, $"{part.Length}:").Append(part);
}
