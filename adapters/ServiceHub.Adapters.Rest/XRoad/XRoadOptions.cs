using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Rest.Requests;

namespace ServiceHub.Adapters.Rest.XRoad;

/// <summary>
/// The section <c>xRoad</c> of <c>rest</c>: who asks which service by way of the security server at the manifest's address (X-Road
/// Message Protocol for REST 1.0, PR-REST).
/// </summary>
/// <param name="Client">Who asks.</param>
/// <param name="Service">What is asked.</param>
/// <param name="Server">The provider's security server, when one is to be chosen.</param>
/// <param name="UserId">Whose action it is; the hub's own, never a citizen's.</param>
/// <param name="Issue">What the request is for.</param>
/// <param name="RepresentedParty">On whose behalf it is: <c>class/code</c> or <c>code</c>.</param>
/// <param name="ServerChecksHash">The request's hash is left to the hub's own security server, which must check it (section 4.3).</param>
internal sealed record XRoadOptions(
    XRoadIdentifier Client,
    XRoadIdentifier Service,
    XRoadIdentifier? Server,
    string? UserId,
    string? Issue,
    TextTemplate? RepresentedParty,
    bool ServerChecksHash)
{
    private const string PartyForm = "a code, or a class, a slash and a code, such as GOV/{organisation}";

    /// <summary>What comes before the path of the operation.</summary>
    public string PathPrefix => $"/r1/{Service}";

    /// <summary>The options, or null after a report.</summary>
    public static XRoadOptions? Read(AdapterPlan plan, ManifestSection section)
    {
        var client = section.Parse<XRoadIdentifier>("client", XRoadIdentifier.TryParseClient, XRoadIdentifier.ClientForm);
        var service = section.Parse<XRoadIdentifier>("service", XRoadIdentifier.TryParseService, XRoadIdentifier.ServiceForm);
        var server = section.OptionalParse<XRoadIdentifier>("securityServer", XRoadIdentifier.TryParseServer, XRoadIdentifier.ServerForm);
        var userId = section.OptionalParse<string>("userId", TryText, "printable ASCII");
        var issue = section.OptionalParse<string>("issue", TryText, "printable ASCII");
        var party = section.OptionalParse<TextTemplate>("representedParty", TryParty, PartyForm);
        if (party?.Placeholders.Any() == true && !plan.Manifest.TellsOrganisation)
        {
            section.Report("representedParty", "The operation does not tell the organisation.", "Set \"tellsOrganisation\": true beside rest.");
        }
        return client is null || service is null
            ? null
            : new XRoadOptions(client, service, server, userId, issue, party, section.Flag("serverChecksHash"));
    }

    public void Apply(HttpRequestMessage message, RestCall call)
    {
        Add("X-Road-Client", Client.ToString());
        Add("X-Road-Id", call.Id);
        Add("X-Road-UserId", UserId);
        Add("X-Road-Issue", Issue);
        Add("X-Road-Security-Server", Server?.ToString());
        Add("X-Road-Represented-Party", RepresentedParty?.Render(call, Uri.EscapeDataString));

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private static bool TryText(string text, out string value) => (value = text.Trim()).All(sign => sign is >= ' ' and <= '~');

    private static bool TryParty(string text, out TextTemplate party)
    {
        party = TextTemplate.Parse(text);
        return TryText(text, out _) && text.Split('/') is { Length: <= 2 } parts && parts.All(part => part.Length > 0)
            && party.Placeholders.All(placeholder => placeholder == Placeholders.Organisation);
    }
}
