namespace ServiceHub.Adapters.Rest.XRoad;

/// <summary>An X-Road identifier: parts, each percent-encoded on the wire (PR-REST, sections 4.1, 4.2 and 4.8).</summary>
internal sealed class XRoadIdentifier
{
    public const string ClientForm = "instance/class/member or instance/class/member/subsystem";
    public const string ServiceForm = "instance/class/member/subsystem/service; the subsystem may be missing";
    public const string ServerForm = "instance/class/member/server";

    private readonly string[] _parts;

    private XRoadIdentifier(string[] parts) => _parts = parts;

    public static bool TryParseClient(string text, out XRoadIdentifier identifier) => TryParse(text, 3, 4, out identifier);

    public static bool TryParseService(string text, out XRoadIdentifier identifier) => TryParse(text, 4, 5, out identifier);

    public static bool TryParseServer(string text, out XRoadIdentifier identifier) => TryParse(text, 4, 4, out identifier);

    /// <summary>Whether a header names the same, however much of it is encoded.</summary>
    public bool Matches(string? header) =>
        header is not null && header.Split('/').Select(Uri.UnescapeDataString).SequenceEqual(_parts, StringComparer.Ordinal);

    /// <summary>As it is written on the wire.</summary>
    public override string ToString() => string.Join('/', _parts.Select(Uri.EscapeDataString));

    private static bool TryParse(string text, int least, int most, out XRoadIdentifier identifier)
    {
        var parts = text.Split('/');
        identifier = new XRoadIdentifier(parts);
        return parts.Length >= least && parts.Length <= most && parts.All(IsPart);
    }

    private static bool IsPart(string part) =>
        part.Trim('.').Length > 0 && !part.Any(sign => char.IsControl(sign) || ":;%\\{}".Contains(sign, StringComparison.Ordinal));
}
