using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Unicode;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Rest.Answers;
using ServiceHub.Adapters.Rest.Pages;
using ServiceHub.Adapters.Rest.Requests;
using ServiceHub.Adapters.Rest.Samples;
using ServiceHub.Adapters.Rest.XRoad;
using ServiceHub.Adapters.Samples;

namespace ServiceHub.Adapters.Rest;

/// <summary>Asks an agency that answers JSON over HTTP, page by page where it answers so.</summary>
internal sealed class RestAdapter(
    OperationManifest manifest, RestOptions options, RecordMapper<JsonElement> mapper, AgencyHttp http, TimeProvider time)
    : IAgencyAdapter, ISampleSource, IDisposable
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    private readonly AnswerReader _reader = new(manifest, options.Answer, mapper);

    // PR-REST, section 4.6: X-Road's own errors come with 400 or 500, and a header that says which.
    private readonly HttpExpectation _json = new(["application/json"], [])
    {
        Bodiless = options.XRoad is null
            ? options.Answer.NotFound
            : [.. options.Answer.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.InternalServerError],
    };

    public async ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation)
    {
        var sheet = new AnswerSheet(request.Subjects, manifest.Many);
        var walk = new PageWalk(options.Paging, manifest.MaxAnswerBytes);
        for (var page = walk.First; page is not null;)
        {
            var call = new RestCall(request, Guid.CreateVersion7(time.GetUtcNow()).ToString(), page);
            var address = walk.Check(page.Address ?? options.Address.Render(call), request.Subjects);
            var answer = await SendAsync(call, address, walk.BytesLeft, cancellation);
            if (options.Answer.NotFound.Contains(answer.Status) && page == walk.First)
            {
                return [AgencyAnswer.NotFound];
            }
            if (_json.Bodiless.Contains(answer.Status))
            {
                throw new AgencyException(AgencyHttp.FailureOf(answer.Status, answer.Headers));
            }
            using var document = Parse(answer.Body);
            var records = _reader.Read(document.RootElement, sheet, request.Subjects);
            page = walk.Next(page, address, answer, document.RootElement, records);
        }
        return _reader.Finish(sheet);
    }

    public ISample ReadSample(ReadOnlyMemory<byte> answer)
    {
        using var document = Parse(answer);
        return new JsonSample(document.RootElement, options.Answer, manifest.Mapping);
    }

    public void Dispose() => http.Dispose();

    private async ValueTask<HttpAnswer> SendAsync(RestCall call, Uri address, int maxBytes, CancellationToken cancellation)
    {
        var body = options.Body.Render(call);
        using var message = new HttpRequestMessage(options.Method, address) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        options.XRoad?.Apply(message, call);
        options.Headers.Apply(message, call);
        var answer = await http.SendAsync(message, _json with { MaxBytes = maxBytes }, cancellation);
        if (options.XRoad is not null)
        {
            XRoadAnswer.Check(options.XRoad, call, message, body, answer);
        }
        return answer;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body) => Utf8.IsValid(body.Span)
        ? JsonDocument.Parse(body, Strict)
        : throw new AgencyException(AgencyFailure.Malformed("The answer is not UTF-8."));
}
