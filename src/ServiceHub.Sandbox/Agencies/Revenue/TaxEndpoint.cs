using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Http;

namespace ServiceHub.Sandbox.Agencies.Revenue;

/// <summary>The department's REST interface; who asks has been proven by the certificate before.</summary>
internal sealed class TaxEndpoint(DocumentStore store, TimeProvider time)
{
    public const string Table = "standing";

    private const int Most = 100;

    /// <summary>One taxpayer: the standing itself, or 404.</summary>
    public async Task AnswerOneAsync(HttpContext context)
    {
        if (await Wire.ReadAsync<TaxQuery>(context) is not { TaxId: { Length: > 0 } id })
        {
            await Wire.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "expected JSON with taxId");
        }
        else if (await store.FindAsync(Table, [id], context.RequestAborted) is not [var standing])
        {
            await Wire.WriteErrorAsync(context, StatusCodes.Status404NotFound, "no such taxpayer");
        }
        else
        {
            await Wire.WriteAsync(context, StatusCodes.Status200OK, standing);
        }
    }

    /// <summary>Several taxpayers: those who are known.</summary>
    public async Task AnswerManyAsync(HttpContext context)
    {
        if (await Wire.ReadAsync<TaxQuery>(context) is not { TaxIds: { Count: > 0 and <= Most } ids } || ids.Contains(null))
        {
            await Wire.WriteErrorAsync(context, StatusCodes.Status400BadRequest, $"expected JSON with taxIds, at most {Most}");
        }
        else
        {
            await Wire.WriteDocumentsAsync(context, time, "standings", await store.FindAsync(Table, ids!, context.RequestAborted));
        }
    }
}
