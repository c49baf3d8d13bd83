using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Rest;

/// <summary>The section <c>rest</c> of a manifest, with the address and the credentials that go with it.</summary>
internal sealed record RestOptions(
    Uri Url, HttpMethod Method, BodyTemplate Body, JsonPointer Records, JsonPointer Subject, JsonPointer? AsOf)
{
    /// <summary>The options, or null after a report.</summary>
    public static RestOptions? Read(AdapterPlan plan)
    {
        var section = plan.Options;
        var method = section.Parse<HttpMethod>("method", TryMethod,
            "POST or PUT; a national ID travels in the body alone, which GET has not");
        var path = section.Parse<string>("path", AgencyUrl.TryParsePath,
            "a path that begins with a slash, without a placeholder: a national ID never travels in an address");
        var url = AgencyUrl.Read(plan, path);
        var body = ReadBody(section);
        var records = section.Parse<JsonPointer>("records", JsonPointer.TryParse, JsonPointer.Form);
        var subject = section.Parse<JsonPointer>("subject", JsonPointer.TryParse, JsonPointer.Form);
        var asOf = section.OptionalParse<JsonPointer>("asOf", JsonPointer.TryParse, JsonPointer.Form);
        return url is null || method is null || body is null || records is null || subject is null
            ? null
            : new RestOptions(url, method, body, records, subject, asOf);
    }

    private static BodyTemplate? ReadBody(ManifestSection section)
    {
        if (section.Json("body") is not { } json)
        {
            return null;
        }
        var body = BodyTemplate.Create(json);
        if (body is null)
        {
            section.Report("body", "The body does not say where the subjects go.", $"Write {BodyTemplate.Form}.");
        }
        return body;
    }

    private static bool TryMethod(string text, out HttpMethod method)
    {
        method = text == "PUT" ? HttpMethod.Put : HttpMethod.Post;
        return text is "POST" or "PUT";
    }
}
