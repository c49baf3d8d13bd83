using ServiceHub.Data.Agreements;
using ServiceHub.Data.Consents;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Services.Consents;

/// <summary>Why data that rests on consent stays closed.</summary>
internal static class ConsentErrors
{
    /// <summary>For one citizen.</summary>
    /// <param name="agreement">What rests on it.</param>
    /// <param name="state">Any but <see cref="ConsentState.Given"/>.</param>
    public static FieldError Of(Agreement agreement, ConsentState state) => Error(agreement, state, state switch
    {
        ConsentState.Withdrawn => "which the citizen has withdrawn",
        ConsentState.Expired => "which has ended",
        _ => "which the citizen has not given",
    });

    /// <summary>For everybody: nobody can tell whose consent the field would need.</summary>
    public static FieldError OfNobody(Agreement agreement) => Error(agreement, ConsentState.Missing, "and this field does not tell whose");

    private static FieldError Error(Agreement agreement, ConsentState state, string why) => new(
        ErrorCodes.Forbidden,
        $"The agreement {agreement.Id} on the data set {agreement.DataSet} rests on consent, {why}. It is given on the hub's own page when the citizen logs in through the client.",
        new Dictionary<string, object?> { ["consent"] = state.ToString().ToUpperInvariant(), ["agreement"] = agreement.Id, ["dataSet"] = agreement.DataSet });
}
