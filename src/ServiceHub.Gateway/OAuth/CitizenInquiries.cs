using System.Buffers;
using System.Text.Json;
using ServiceHub.Data.Quotas;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Gateway.OAuth;

/// <summary>
/// Asks the hub's own contract for a citizen as the token would, so that the token endpoint tells nobody what a query would not, costs
/// what a query costs, and leaves the same row in the log of disclosures.
/// </summary>
/// <param name="operations">Opens the query.</param>
/// <param name="time">The clock.</param>
internal sealed class CitizenInquiries(OperationHost operations, TimeProvider time) : ICitizenInquiries
{
    private static readonly byte[] Query = "query ($by: CitizenLookup!) { citizen(by: $by) { id } }"u8.ToArray();

    private static readonly CitizenInquiry Unavailable = new(CitizenInquiryOutcome.Unavailable);

    public async ValueTask<CitizenInquiry> AskAsync(AccessTokenPrincipal asker, string nationalId, CancellationToken cancellation)
    {
        using var request = new GraphQLRequest { Query = Query };
        request.HoldVariables(JsonSerializer.SerializeToDocument(new { by = new { nationalId } }));
        var operation = operations.OpenOwn(request, asker, new(asker.TokenId, Key: null));
        var admission = await operation.AdmitAsync(inParts: false, cancellation);
        if (admission is { Refusal: not null })
        {
            return new(CitizenInquiryOutcome.Spent) { RetryAfter = Wait(admission.Quotas) };
        }
        using var answer = await operation.ExecuteAsync(cancellation);
        return answer is { DatabaseFailed: false, Result: { } result } ? Read(result) : Unavailable;
    }

    private static CitizenInquiry Read(ExecutionResult result)
    {
        if (result.Errors is [var error, ..])
        {
            return error.Code switch
            {
                Services.ErrorCodes.NotFound or Services.ErrorCodes.BadUserInput => new(CitizenInquiryOutcome.Unknown),
                Services.ErrorCodes.Forbidden => new(CitizenInquiryOutcome.NotAgreed),
                _ => Unavailable,
            };
        }
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        using var json = JsonDocument.Parse(output.WrittenMemory);
        return new(CitizenInquiryOutcome.Known) { CitizenId = json.RootElement.GetProperty("data").GetProperty("citizen").GetProperty("id").GetString() };
    }

    private TimeSpan Wait(QuotaVerdict verdict) =>
        verdict.Citizens.Append(verdict.Request).Where(state => !state.IsGranted).Select(state => state.Resets).Max() - time.GetUtcNow();
}
