using System.Globalization;
using System.Text;
using ServiceHub.Data.Quotas;
using ServiceHub.Services.Access;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>
/// How a client's quotas stand (draft-ietf-httpapi-ratelimit-headers): the policy <c>requests</c> of the client, and one of citizens a day for
/// each agreement that the request used, by the agreement's id.
/// </summary>
internal static class QuotaHeaders
{
    public const string RateLimit = "RateLimit";
    public const string Policy = "RateLimit-Policy";

    private const string Requests = "requests";

    public static void Set(HttpResponse response, Admission admission, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var (policies, limits) = (new StringBuilder(), new StringBuilder());
        Add(Requests, admission.Quotas.Request);
        foreach (var agreement in admission.Quotas.Citizens)
        {
            Add(agreement.Charge.Policy, agreement);
        }
        response.Headers[Policy] = policies.ToString();
        response.Headers[RateLimit] = limits.ToString();
        if (admission.Refusal is not null && Blocking(admission.Quotas) is { } blocking)
        {
            response.Headers.RetryAfter = Seconds(blocking, now).ToString(CultureInfo.InvariantCulture);
        }

        void Add(string name, QuotaState state)
        {
            var separator = policies.Length == 0 ? "" : ", ";
            var (unit, window) = state.Charge.Period == QuotaPeriod.Day ? ("citizens", 86400) : (Requests, 60);
            policies.Append(CultureInfo.InvariantCulture, $"{separator}\"{name}\";q={state.Charge.Limit};qu=\"{unit}\";w={window}");
            limits.Append(CultureInfo.InvariantCulture, $"{separator}\"{name}\";r={state.Remaining};t={Seconds(state, now)}");
        }
    }

    private static QuotaState? Blocking(QuotaVerdict verdict) => verdict.Outcome switch
    {
        QuotaOutcome.TooManyRequests => verdict.Request,
        QuotaOutcome.QuotaExceeded => verdict.Citizens.MinBy(state => state.Resets),
        _ => null,
    };

    private static long Seconds(QuotaState state, DateTimeOffset now) => Math.Max(0, (long)Math.Ceiling((state.Resets - now).TotalSeconds));
}
