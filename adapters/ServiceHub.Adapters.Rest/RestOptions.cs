using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Rest.Answers;
using ServiceHub.Adapters.Rest.Pages;
using ServiceHub.Adapters.Rest.Requests;
using ServiceHub.Adapters.Rest.XRoad;

namespace ServiceHub.Adapters.Rest;

/// <summary>The section <c>rest</c> of a manifest, with the address that goes with it.</summary>
internal sealed record RestOptions(
    HttpMethod Method,
    AddressTemplate Address,
    HeaderTemplates Headers,
    BodyTemplate Body,
    AnswerOptions Answer,
    Paging? Paging,
    XRoadOptions? XRoad)
{
    /// <summary>The options, or null after a report.</summary>
    public static RestOptions? Read(AdapterPlan plan)
    {
        var section = plan.Options;
        var method = section.Parse<HttpMethod>("method", TryMethod,
            "POST or PUT; a national ID travels in the body alone, which GET has not");
        var paging = Paging.Read(section.OptionalSection("pages"));
        var xRoad = section.OptionalSection("xRoad") is { } road ? XRoadOptions.Read(plan, road) : null;
        if (section.Has("xRoad") && paging is LinkPaging)
        {
            section.Report("pages", "A service behind X-Road does not know its address there.", "Follow a cursor or a number.");
        }
        var placeholders = Placeholders.Of(plan, paging);
        var address = AddressTemplate.Read(plan, xRoad?.PathPrefix ?? "", placeholders);
        var headers = HeaderTemplates.Read(section.OptionalSection("headers"), placeholders);
        var body = BodyTemplate.Read(plan, placeholders);
        var answer = AnswerOptions.Read(plan);
        if (paging?.Placeholder is { } page && address?.Holds(page) == false && body?.Holds(page) == false)
        {
            section.Report("pages", "No request would say which page it is for.", $"Write {{{page}}} into the query or the body.");
        }
        // Whatever is null was reported.
        return plan.HasErrors ? null : new RestOptions(method!, address!, headers!, body!, answer, paging, xRoad);
    }

    private static bool TryMethod(string text, out HttpMethod method)
    {
        method = text == "PUT" ? HttpMethod.Put : HttpMethod.Post;
        return text is "POST" or "PUT";
    }
}
