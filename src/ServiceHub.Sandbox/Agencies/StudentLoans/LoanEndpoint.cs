using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Http;

namespace ServiceHub.Sandbox.Agencies.StudentLoans;

/// <summary>The fund's REST interface, for who knows its key: one person's account, or 404.</summary>
internal sealed class LoanEndpoint(DocumentStore store, string key, TimeProvider time)
{
    public const string Table = "account";

    private const string Header = "X-Api-Key";

    public async Task AnswerAsync(HttpContext context)
    {
        if (!Secret.AreEqual(key, context.Request.Headers[Header].ToString()))
        {
            await Wire.WriteErrorAsync(context, StatusCodes.Status401Unauthorized, $"the header {Header} is missing or wrong");
        }
        else if (await Wire.ReadAsync<LoanQuery>(context) is not { CitizenId: { Length: > 0 } id })
        {
            await Wire.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "expected JSON with citizenId");
        }
        else if (await store.FindAsync(Table, [id], context.RequestAborted) is not [var account])
        {
            await Wire.WriteErrorAsync(context, StatusCodes.Status404NotFound, "no such borrower");
        }
        else
        {
            await Wire.WriteAsync(context, StatusCodes.Status200OK, new LoanAnswer(ThaiTime.Stamp(time), account));
        }
    }
}
