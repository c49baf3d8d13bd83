using System.Globalization;
using ServiceHub.Data.Quotas;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Services.Access;

/// <summary>What is told when a quota is spent: what counts, how much is left, and when it is whole again.</summary>
internal static class QuotaErrors
{
    private const string Rule =
        "One unit is one citizen asked for in one request, found or not; fields are free, and so is a retry under the same Idempotency-Key. The day ends at midnight in Bangkok.";

    public static FieldError TooManyRequests(QuotaState state) => new(
        ErrorCodes.RateLimited,
        $"The client may make {Number(state.Charge.Limit)} requests in a minute, and has made them. Every request counts as one, whatever it asks. Nothing was charged; ask again at the minute's end.",
        Extensions([state]));

    /// <summary>For one field or, of several agreements, for the whole request.</summary>
    public static FieldError Exceeded(params IReadOnlyList<QuotaState> states) => new(
        ErrorCodes.QuotaExceeded,
        $"The request asks for more citizens than the day has left under the agreement {string.Join(", ", states.Select(Words))}. {Rule} Nothing was charged for it.",
        Extensions(states));

    public static FieldError KeyConflict { get; } = new(
        ErrorCodes.IdempotencyConflict, "Another request was made under this Idempotency-Key within a day. Take a new key for each request, and the same for its retries only.");

    private static string Words(QuotaState state) => $"{state.Charge.Policy} ({Number(state.Charge.Units)} asked, {Number(state.Remaining)} left of {Number(state.Charge.Limit)})";

    private static Dictionary<string, object?> Extensions(IReadOnlyList<QuotaState> states) => new()
    {
        ["quotas"] = states.Select(state => new Dictionary<string, object?>
        {
            ["policy"] = state.Charge.Policy,
            ["limit"] = state.Charge.Limit,
            ["asked"] = state.Charge.Units,
            ["remaining"] = state.Remaining,
            ["resetsAt"] = HubScalars.Text(state.Resets),
        }).ToList(),
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
