using System.Net;
using System.Text;
using System.Xml.XPath;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Samples;
using ServiceHub.Adapters.Soap.Answers;
using ServiceHub.Adapters.Soap.Requests;
using ServiceHub.Adapters.Soap.Samples;
using ServiceHub.Adapters.Soap.Security;
using ServiceHub.Adapters.Soap.XRoad;

namespace ServiceHub.Adapters.Soap;

/// <summary>Asks an agency that answers SOAP over HTTP.</summary>
internal sealed class SoapAdapter(
    OperationManifest manifest,
    SoapOptions options,
    SoapNames names,
    UsernameToken? token,
    RecordMapper<XPathNavigator> mapper,
    AgencyHttp http,
    TimeProvider time)
    : IAgencyAdapter, ISampleSource, IDisposable
{
    private readonly AnswerReader _reader = new(manifest, options.Answer, mapper);

    public async ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation)
    {
        var call = new SoapCall(request, Guid.CreateVersion7(time.GetUtcNow()).ToString());
        var envelope = SoapEnvelope.Write(options, token, call);
        using var message = options.Version.CreateMessage(options.Url, options.Action, envelope);
        var answered = await http.SendAsync(message, options.Version.Expected, cancellation);
        var answer = SoapMessage.Read(SoapReader.Read(answered.Body), options.Version);
        if (answer.Fault is not null && options.Faults.FailureOf(answer.Fault) is { } failure)
        {
            throw new AgencyException(failure);
        }
        AnswerHeaders.Check(answer, options, time.GetUtcNow());
        if (options.XRoad is not null)
        {
            XRoadAnswer.Check(options.XRoad, answer, call.Id, envelope);
        }
        if (answer.Fault is not null)
        {
            return [AgencyAnswer.NotFound];
        }
        return answered.Status is HttpStatusCode.BadRequest or HttpStatusCode.InternalServerError
            ? throw new AgencyException(AgencyFailure.Unavailable($"The agency answered with the status {(int)answered.Status} and no fault."))
            : _reader.Read(answer.Content, request.Subjects);
    }

    public ISample ReadSample(ReadOnlyMemory<byte> answer) =>
        new XmlSample(Encoding.UTF8.GetString(answer.Span).TrimStart('\uFEFF'), options, names, manifest.Mapping);

    public void Dispose() => http.Dispose();
}
