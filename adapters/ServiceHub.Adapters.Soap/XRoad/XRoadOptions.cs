using System.Xml;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Soap.Requests;

namespace ServiceHub.Adapters.Soap.XRoad;

/// <summary>
/// The section <c>xRoad</c> of <c>soap</c>: who asks which service by way of the security server at the manifest's address (X-Road
/// Message Protocol 4.0, PR-MESS, section 2.2).
/// </summary>
/// <param name="Client">Who asks.</param>
/// <param name="Service">What is asked.</param>
/// <param name="Server">The provider's security server, when one is to be chosen (PR-TARGETSS).</param>
/// <param name="UserId">Whose action it is; the hub's own, never a citizen's.</param>
/// <param name="Issue">What the request is for.</param>
/// <param name="Party">On whose behalf it is: a code, or a class and a code, each fixed or a placeholder.</param>
internal sealed record XRoadOptions(
    XRoadIdentity Client, XRoadIdentity Service, XRoadIdentity? Server, string? UserId, string? Issue, IReadOnlyList<string> Party)
{
    private const string PartyForm = "a code, or a class, a slash and a code, such as GOV/{organisation}";
    private const string ProtocolVersion = "4.0";

    /// <summary>The options, or null after a report.</summary>
    public static XRoadOptions? Read(AdapterPlan plan, ManifestSection section, SoapVersion version, ElementTemplate? operation)
    {
        var client = section.Parse<XRoadIdentity>("client", XRoadIdentity.TryParseClient, XRoadIdentity.ClientForm);
        var service = section.Parse<XRoadIdentity>("service", XRoadIdentity.TryParseService, XRoadIdentity.ServiceForm);
        var server = section.OptionalParse<XRoadIdentity>("securityServer", XRoadIdentity.TryParseServer, XRoadIdentity.ServerForm);
        var party = section.OptionalParse<string[]>("representedParty", TryParty, PartyForm) ?? [];
        if (party.Any(part => ElementTemplates.Unbrace(part) is not null) && !plan.Manifest.TellsOrganisation)
        {
            section.Report("representedParty", "The operation does not tell the organisation.", "Set \"tellsOrganisation\": true beside soap.");
        }
        if (version != SoapVersion.V11)
        {
            plan.Options.Report("version", "X-Road speaks SOAP 1.1.", "Write 1.1, or remove this key.");
        }
        // PR-MESS, section 2.3.
        if (service is not null && operation is not null && service.ServiceCode != operation.Name.Name)
        {
            section.Report("service", "The operation's element is not named for the service.", "Give the service's code and the operation one name.");
        }
        return client is null || service is null
            ? null
            : new XRoadOptions(client, service, server, section.OptionalText("userId"), section.OptionalText("issue"), party);
    }

    /// <summary>Writes the headers.</summary>
    public void Write(XmlWriter writer, SoapCall call)
    {
        Client.Write(writer, "client");
        Service.Write(writer, "service");
        Server?.Write(writer, "securityServer");
        if (Party.Count > 0)
        {
            writer.WriteStartElement("representedParty", XRoadNames.Representation);
            Write("partyClass", XRoadNames.Representation, Party.Count == 2 ? Fill(Party[0], call) : null);
            Write("partyCode", XRoadNames.Representation, Fill(Party[^1], call));
            writer.WriteEndElement();
        }
        Write("id", XRoadNames.Header, call.Id);
        Write("userId", XRoadNames.Header, UserId);
        Write("issue", XRoadNames.Header, Issue);
        Write("protocolVersion", XRoadNames.Header, ProtocolVersion);

        void Write(string name, string uri, string? text)
        {
            if (text is not null)
            {
                writer.WriteElementString(name, uri, text);
            }
        }
    }

    private static string Fill(string part, SoapCall call) =>
        ElementTemplates.Unbrace(part) is { } placeholder ? call.Find(placeholder) : part;

    private static bool TryParty(string text, out string[] party)
    {
        party = text.Split('/');
        return party.Length <= 2 && party.All(part => part.Trim().Length > 0)
            && party.All(part => part == $"{{{Placeholders.Organisation}}}" || !part.AsSpan().ContainsAny('{', '}'));
    }
}
