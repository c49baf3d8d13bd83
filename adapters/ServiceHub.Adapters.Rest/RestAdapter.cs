using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Unicode;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Rest;

/// <summary>Asks an agency that answers JSON over HTTP.</summary>
internal sealed class RestAdapter(OperationManifest manifest, RestOptions options, RecordMapper<JsonElement> mapper, AgencyHttp http)
    : IAgencyAdapter, IDisposable
{
    private static readonly HttpExpectation Json = new(["application/json"], []);
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public async ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation)
    {
        using var message = CreateRequest(request.Subjects);
        var answer = await http.SendAsync(message, Json, cancellation);
        if (!Utf8.IsValid(answer.Body.Span))
        {
            throw Malformed("The answer is not UTF-8.");
        }
        using var document = JsonDocument.Parse(answer.Body, Strict);
        return Read(document.RootElement, request.Subjects);
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage CreateRequest(IReadOnlyList<NationalId> subjects)
    {
        var content = new ByteArrayContent(options.Body.Render(subjects));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(options.Method, options.Url) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return request;
    }

    private IReadOnlyList<AgencyAnswer> Read(JsonElement root, IReadOnlyList<NationalId> subjects)
    {
        if (options.Records.Find(root) is not { ValueKind: JsonValueKind.Array } records)
        {
            throw Malformed("The answer has no list of records where the manifest says.");
        }
        var asOf = ReadAsOf(root);
        var sheet = new AnswerSheet(subjects, manifest.Many);
        foreach (var record in records.EnumerateArray())
        {
            options.Subject.TryRead(record, out var subject);
            sheet.Add(subject, mapper, record, asOf);
        }
        return sheet.ToAnswers();
    }

    private DateTimeOffset? ReadAsOf(JsonElement root)
    {
        if (options.AsOf is null)
        {
            return null;
        }
        return options.AsOf.TryRead(root, out var text) && text is not null && AgencyTime.TryParse(text, manifest.UtcOffset, out var asOf)
            ? asOf
            : throw Malformed("The answer does not say as of when it is true.");
    }

    private static AgencyException Malformed(string detail) => new(AgencyFailure.Malformed(detail));
}
