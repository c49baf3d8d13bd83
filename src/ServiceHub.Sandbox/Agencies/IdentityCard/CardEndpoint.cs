using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ServiceHub.Sandbox.Agencies.Http;

namespace ServiceHub.Sandbox.Agencies.IdentityCard;

/// <summary>The registry's REST interface, for holders of its token: batches of people, whose rows are answered in one list.</summary>
internal sealed class CardEndpoint(DocumentStore store, string token, TimeProvider time)
{
    private readonly string _authorization = $"Bearer {token}";

    /// <summary>Answers a batch from a table.</summary>
    public RequestDelegate Answer(string table, string name) => async context =>
    {
        if (!Secret.AreEqual(_authorization, context.Request.Headers[HeaderNames.Authorization].ToString()))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"identity-card\"";
            await Wire.WriteErrorAsync(context, StatusCodes.Status401Unauthorized, "unauthorized");
        }
        else if ((await Wire.ReadAsync<PidList>(context))?.Valid is not { } pids)
        {
            await Wire.WriteErrorAsync(context, StatusCodes.Status400BadRequest, $"expected JSON with pids, at most {PidList.Most}");
        }
        else
        {
            await Wire.WriteDocumentsAsync(context, time, name, await store.FindAsync(table, pids, context.RequestAborted));
        }
    };
}
