using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Rest.Requests;

/// <summary>Where the operation is called: a path and a query of fixed texts, public inputs and the page.</summary>
internal sealed class AddressTemplate
{
    private const string PathForm = "a path that begins with a slash and has no query, in which no more than public inputs stand, "
        + "such as {input.year}: a national ID never travels in an address";

    private readonly Uri _base;
    private readonly TextTemplate _path;
    private readonly IReadOnlyList<(string Name, TextTemplate Value)> _query;

    private AddressTemplate(Uri address, TextTemplate path, IReadOnlyList<(string Name, TextTemplate Value)> query) =>
        (_base, _path, _query) = (address, path, query);

    public bool Holds(string placeholder) => _query.Any(entry => entry.Value.Placeholders.Contains(placeholder));

    /// <summary>The address of the manifest, or null after a report.</summary>
    /// <param name="plan">The manifest.</param>
    /// <param name="prefix">What the protocol puts before the manifest's path; empty for nothing, then the path must be there.</param>
    /// <param name="placeholders">What may be told.</param>
    public static AddressTemplate? Read(AdapterPlan plan, string prefix, Placeholders placeholders)
    {
        var section = plan.Options;
        bool TryPath(string text, out TextTemplate path)
        {
            path = TextTemplate.Parse(prefix + text);
            var filled = path.Placeholders.Aggregate(text, (filled, name) => filled.Replace($"{{{name}}}", "x", StringComparison.Ordinal));
            return AgencyUrl.TryParsePath(filled, out _) && !filled.Contains('?', StringComparison.Ordinal)
                && Placeholders.FindStray(path, placeholders.InPath) is null;
        }
        var path = prefix.Length > 0 && !section.Has("path")
            ? TextTemplate.Parse(prefix)
            : section.Parse<TextTemplate>("path", TryPath, PathForm);
        var query = ReadQuery(section.OptionalSection("query"), placeholders);
        return AgencyUrl.Read(plan, "/") is { } address && path is not null && query is not null
            ? new AddressTemplate(address, path, query)
            : null;
    }

    public Uri Render(RestCall call)
    {
        var path = _path.Render(call, Segment);
        var query = string.Join('&', _query
            .Select(entry => (entry.Name, Value: entry.Value.Render(call)))
            .Where(entry => entry.Value is not null)
            .Select(entry => $"{Uri.EscapeDataString(entry.Name)}={Uri.EscapeDataString(Checked(entry.Value!))}"));
        return new Uri(_base.AbsoluteUri.TrimEnd('/') + path + (query.Length > 0 ? $"?{query}" : ""));
    }

    private static List<(string Name, TextTemplate Value)>? ReadQuery(ManifestSection? section, Placeholders placeholders)
    {
        var query = new List<(string Name, TextTemplate Value)>();
        var whole = true;
        foreach (var name in section?.Keys ?? [])
        {
            var value = section!.Text(name) is { } text ? TextTemplate.Parse(text) : null;
            if (value is not null && Placeholders.FindStray(value, placeholders.InQuery) is not null)
            {
                section.Report(name, "The query names what does not travel in an address.", Placeholders.Describe(placeholders.InQuery));
                value = null;
            }
            whole &= value is not null;
            query.Add((name, value!));
        }
        return whole ? query : null;
    }

    private static string Segment(string value) => value.Trim('.').Length == 0
        ? throw new AgencyException(AgencyFailure.OfHub("An input is no part of a path."))
        : Uri.EscapeDataString(Checked(value));

    /// <summary>What somebody typed into the wrong field goes no further.</summary>
    private static string Checked(string value) => NationalId.TryParse(value.Trim(), out _, out _)
        ? throw new AgencyException(AgencyFailure.OfHub("A national ID was to travel in an address."))
        : value;
}
