using ServiceHub.Adapters.Values;
using ServiceHub.Data.Agreements;
using ServiceHub.OAuth.Clients;
using ServiceHub.Services.Access;
using static ServiceHub.Services.Agreements.AgreementErrors;

namespace ServiceHub.Services.Agreements;

/// <summary>What every agreement must be, whoever writes it.</summary>
/// <param name="data">What the contract tells about citizens.</param>
internal sealed class AgreementRules(CitizenData data)
{
    private const int LongestText = 500;
    private const int LongestRiskAssessment = 20_000;
    private const int MostFields = 500;
    private const int MostYears = 5;

    private static readonly Rule[] Rules =
    [
        new("legalReference", "Name the statute in Thai and in English, at most 500 characters each, in one line.", agreement => IsText(agreement.LegalReference)),
        new("title", "Say in Thai and in English what the data is for, at most 500 characters each, in one line.", agreement => IsText(agreement.Title)),
        new("controller", "Give the organisation's name in Thai and in English, at most 500 characters each, in one line.", agreement => IsText(agreement.Controller)),
        new("dailyQuota", "The daily quota is one and more.", agreement => agreement.DailyQuota > 0),
        new("validTo", "The last day does not come before the first.", agreement => agreement.ValidFrom <= agreement.ValidTo),
        new("validTo", "An agreement is valid for at most five years. Choose an earlier last day, and renew it by a new agreement.",
            agreement => agreement.ValidFrom.Year > DateOnly.MaxValue.Year - MostYears || agreement.ValidTo < agreement.ValidFrom.AddYears(MostYears)),
        new("riskAssessment", "The risk assessment is 1 to 20,000 characters, and has no control characters but line breaks and tabs.",
            agreement => IsLongText(agreement.RiskAssessment)),
        new("fields", $"Name the fields as Type.field, each once and at most 500, or {Agreement.AllFields} alone for all that the scopes open.",
            agreement => IsSet(agreement.Fields, MostFields)),
        new("scopes", "Name at least one of the data set's scopes, each once.", agreement => IsSet(agreement.Scopes, MostFields)),
    ];

    /// <summary>Every breach.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="client">Its client; null when there is none.</param>
    public IReadOnlyList<AgreementError> Errors(Agreement agreement, Client? client) =>
    [
        .. client is null or { State: ClientState.Ended } ? [UnknownClient] : OfClient(agreement, client),
        .. data.TryFind(agreement.DataSet, out var set) ? OfDataSet(agreement, set) : [UnknownDataSet(data.Sets)],
        .. Rules.Where(rule => !rule.Holds(agreement)).Select(rule => InvalidValue(rule.Field, rule.Message)),
    ];

    private static IEnumerable<AgreementError> OfClient(Agreement agreement, Client client)
    {
        if (!client.Purposes.Contains(agreement.Purpose))
        {
            yield return UnknownPurpose;
        }
        if (!agreement.Scopes.All(client.Scopes.Contains))
        {
            yield return ScopeNotHeld;
        }
    }

    private static IEnumerable<AgreementError> OfDataSet(Agreement agreement, DataSet set)
    {
        if (!agreement.Scopes.All(set.Scopes.Contains))
        {
            yield return ScopeOfOthers;
        }
        if (agreement.Fields is not [Agreement.AllFields])
        {
            // More than there may be are refused whole, and not each.
            foreach (var (place, _) in agreement.Fields.Take(MostFields).Index().Where(field => !set.Coordinates.Contains(field.Item)))
            {
                yield return UnknownField(place);
            }
        }
    }

    private static bool IsSet(IReadOnlyList<string> items, int most) =>
        items.Count > 0 && items.Count <= most && items.Distinct(StringComparer.Ordinal).Count() == items.Count;

    private static bool IsText(LocalizedText text) => IsLine(text.Th) && IsLine(text.En);

    private static bool IsLine(string? text) => text is { Length: <= LongestText } && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);

    private static bool IsLongText(string text) => text.Length <= LongestRiskAssessment && !string.IsNullOrWhiteSpace(text)
        && !text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t'));

    private sealed record Rule(string Field, string Message, Func<Agreement, bool> Holds);
}
