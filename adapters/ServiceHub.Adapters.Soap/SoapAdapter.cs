using System.Net;
using System.Net.Http.Headers;
using System.Xml.XPath;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Soap;

/// <summary>Asks an agency that answers SOAP 1.1 over HTTP.</summary>
internal sealed class SoapAdapter(OperationManifest manifest, SoapOptions options, RecordMapper<XPathNavigator> mapper, AgencyHttp http)
    : IAgencyAdapter, IDisposable
{
    // SOAP 1.1, section 6.2: a fault comes with the status 500.
    private static readonly HttpExpectation Xml = new(["text/xml"], [HttpStatusCode.InternalServerError]);

    public async ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation)
    {
        using var message = CreateRequest(request.Subjects);
        var answered = await http.SendAsync(message, Xml, cancellation);
        var answer = ReadAnswer(answered);
        var asOf = ReadAsOf(answer);
        var sheet = new AnswerSheet(request.Subjects, manifest.Many);
        foreach (var record in options.Records.Select(answer))
        {
            options.Subject.TryRead(record, out var subject);
            sheet.Add(subject, mapper, record, asOf);
        }
        return sheet.ToAnswers();
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage CreateRequest(IReadOnlyList<NationalId> subjects)
    {
        var content = new ByteArrayContent(SoapEnvelope.Write(options, subjects));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/xml", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = content };
        request.Headers.Add("SOAPAction", $"\"{options.Action}\"");
        return request;
    }

    private XPathNavigator ReadAnswer(HttpAnswer answered)
    {
        var answer = SoapReader.ReadAnswer(answered.Body, options.Answer);
        return answered.Status == HttpStatusCode.InternalServerError
            ? throw new AgencyException(AgencyFailure.Unavailable("The agency answered with the status 500 and no fault."))
            : answer;
    }

    private DateTimeOffset? ReadAsOf(XPathNavigator answer)
    {
        if (options.AsOf is null)
        {
            return null;
        }
        return options.AsOf.TryRead(answer, out var text) && text is not null && AgencyTime.TryParse(text, manifest.UtcOffset, out var asOf)
            ? asOf
            : throw new AgencyException(AgencyFailure.Malformed("The answer does not say as of when it is true."));
    }
}
