using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Rest.Requests;

/// <summary>The manifest's own headers: fixed texts, the message's id and the organisation.</summary>
internal sealed class HeaderTemplates
{
    private readonly IReadOnlyList<(string Name, TextTemplate Value)> _headers;

    private HeaderTemplates(IReadOnlyList<(string Name, TextTemplate Value)> headers) => _headers = headers;

    /// <summary>The headers, or null after a report.</summary>
    public static HeaderTemplates? Read(ManifestSection? section, Placeholders placeholders)
    {
        var headers = new List<(string Name, TextTemplate Value)>();
        var whole = true;
        foreach (var name in section?.Keys ?? [])
        {
            var value = ReadOne(section!, name, placeholders);
            whole &= value is not null;
            headers.Add((name, value!));
        }
        return whole ? new HeaderTemplates(headers) : null;
    }

    public void Apply(HttpRequestMessage message, RestCall call)
    {
        foreach (var (name, value) in _headers)
        {
            message.Headers.TryAddWithoutValidation(name, value.Render(call));
        }
    }

    private static TextTemplate? ReadOne(ManifestSection section, string name, Placeholders placeholders)
    {
        if (!HttpHeaderName.TryParse(name, out _))
        {
            section.Report(name, "This header cannot be set.", $"Write {HttpHeaderName.Form}.");
            return null;
        }
        if (section.Text(name) is not { } text)
        {
            return null;
        }
        var value = TextTemplate.Parse(text);
        if (text.Any(sign => !char.IsAscii(sign) || char.IsControl(sign)) || Placeholders.FindStray(value, placeholders.InHeader) is not null)
        {
            section.Report(name, "The header's text cannot be sent.", $"Write printable ASCII. {Placeholders.Describe(placeholders.InHeader)}");
            return null;
        }
        return value;
    }
}
