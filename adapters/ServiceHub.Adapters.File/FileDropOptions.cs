using System.Text;
using ServiceHub.Adapters.File.Layout;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File;

/// <summary>The section <c>file</c> of a manifest, with the folder that goes with it.</summary>
/// <param name="Folder">Where the agency puts its files down.</param>
/// <param name="Pattern">Which files there are meant.</param>
/// <param name="Header">The first line.</param>
/// <param name="Detail">The lines between, each about one subject.</param>
/// <param name="Subject">In a detail line, the field with the national ID.</param>
/// <param name="Trailer">The last line.</param>
internal sealed record FileDropOptions(
    string Folder, string Pattern, HeaderLayout Header, LineLayout Detail, int Subject, TrailerLayout Trailer)
{
    /// <summary>The options, or null after a report.</summary>
    public static FileDropOptions? Read(AdapterPlan plan)
    {
        var section = plan.Options;
        var pattern = section.Parse<string>("pattern", TryPattern, "a file name with * for what changes, such as REGISTER_*.dat");
        var encoding = section.Parse<Encoding>("encoding", TryEncoding, "windows-874, tis-620 or utf-8");
        var header = HeaderLayout.Read(plan, encoding);
        var detailSection = section.Section("detail");
        var detail = LayoutReader.Read(detailSection, encoding);
        var subject = LayoutReader.ReadFieldName(detailSection, "subject", detail);
        var trailer = TrailerLayout.Read(plan, encoding);
        return pattern is null || header is null || detail is null || subject is null || trailer is null
            ? null
            : new FileDropOptions(plan.Manifest.Address, pattern, header, detail, subject.Value, trailer);
    }

    private static bool TryPattern(string text, out string pattern)
    {
        pattern = text;
        return text.IndexOfAny(['/', '\\']) < 0;
    }

    private static bool TryEncoding(string text, out Encoding encoding)
    {
        encoding = text switch
        {
            "windows-874" or "tis-620" => CodePagesEncodingProvider.Instance.GetEncoding(
                874, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        return text is "windows-874" or "tis-620" or "utf-8";
    }
}
