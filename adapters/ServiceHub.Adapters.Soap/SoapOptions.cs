using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Soap.Answers;
using ServiceHub.Adapters.Soap.Requests;
using ServiceHub.Adapters.Soap.XRoad;

namespace ServiceHub.Adapters.Soap;

/// <summary>The section <c>soap</c> of a manifest, with the address that goes with it.</summary>
/// <param name="Version">The version of SOAP.</param>
/// <param name="Url">Where the operation is called.</param>
/// <param name="Action">The operation's action, when it has one.</param>
/// <param name="Headers">The manifest's own headers.</param>
/// <param name="Operation">The request's element with what is in it.</param>
/// <param name="Answer">How the answer is read.</param>
/// <param name="Faults">What the agency's faults mean.</param>
/// <param name="XRoad">Who asks which service, when X-Road lies between.</param>
internal sealed record SoapOptions(
    SoapVersion Version,
    Uri Url,
    string? Action,
    IReadOnlyList<ElementTemplate> Headers,
    ElementTemplate Operation,
    AnswerOptions Answer,
    FaultCatalogue Faults,
    XRoadOptions? XRoad)
{
    /// <summary>The options, or null after a report.</summary>
    public static SoapOptions? Read(AdapterPlan plan, SoapNames names)
    {
        var section = plan.Options;
        var version = section.OptionalParse<SoapVersion>("version", SoapVersion.TryParse, SoapVersion.Form) ?? SoapVersion.V11;
        var path = section.Parse<string>("path", AgencyUrl.TryParsePath, "a path that begins with a slash, without a placeholder");
        var url = AgencyUrl.Read(plan, path);
        var action = section.OptionalParse<string>("action", TryAction, "the SOAPAction in ASCII, without quotation marks and backslashes");
        var placeholders = new Placeholders(plan.Manifest);
        var headers = section.Has("headers") ? ElementTemplates.Read(section, "headers", names, placeholders.InHeader) : [];
        var operation = OperationTemplate.Read(plan, names, placeholders);
        var answer = AnswerOptions.Read(plan, names);
        var faults = FaultCatalogue.Read(plan, names);
        var xRoad = section.OptionalSection("xRoad") is { } road ? XRoadOptions.Read(plan, road, version, operation) : null;
        // Whatever is null was reported.
        return plan.HasErrors ? null : new SoapOptions(version, url!, action, headers!, operation!, answer, faults, xRoad);
    }

    private static bool TryAction(string text, out string action)
    {
        action = text;
        return text.All(sign => char.IsAscii(sign) && !char.IsControl(sign) && sign is not ('"' or '\\'));
    }
}
