using ServiceHub.Data.Agreements;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Services.Access;

/// <summary>What a caller's agreements open on one day for the purpose of its token.</summary>
internal sealed class Rights
{
    private readonly IReadOnlyList<Agreement> _all;
    private readonly DateOnly _day;

    /// <param name="caller">Who asks.</param>
    /// <param name="agreements">All agreements of the client.</param>
    /// <param name="day">Today.</param>
    public Rights(Caller caller, IReadOnlyList<Agreement> agreements, DateOnly day)
    {
        (_all, _day) = (agreements, day);
        Purpose = caller.Purpose ?? OnlyPurpose();
        // What rests on consent comes last: where another basis opens a field as well, nobody needs to have consented.
        InForce = [.. agreements.Where(agreement => agreement.Purpose == Purpose && agreement.IsInForce(day)).OrderBy(agreement => agreement.LegalBasis == LegalBasis.Consent)];
    }

    /// <summary>The purpose: the token's, else the one that all agreements in force share; null when neither tells.</summary>
    public string? Purpose { get; }

    /// <summary>The agreements of the purpose that open something today.</summary>
    public IReadOnlyList<Agreement> InForce { get; }

    /// <summary>The agreement by which a field is open; null when none covers it.</summary>
    public Agreement? Covering(DataField field)
    {
        foreach (var agreement in InForce)
        {
            if (agreement.DataSet == field.Set.Name && (field.Scope is null || agreement.Scopes.Contains(field.Scope)) && Covers(agreement, field))
            {
                return agreement;
            }
        }
        return null;
    }

    /// <summary>Why a field that no agreement covers is closed, and what to do.</summary>
    public FieldError Refusal(DataField field)
    {
        var extensions = new Dictionary<string, object?> { ["purpose"] = Purpose, ["dataSet"] = field.Set.Name, ["field"] = field.Coordinate };
        if (Purpose is null)
        {
            return NoPurpose(extensions);
        }
        var meant = _all.Where(agreement => agreement.Purpose == Purpose && agreement.DataSet == field.Set.Name && Covers(agreement, field)).ToList();
        if (meant.Find(agreement => agreement.State != AgreementState.Draft) is not { } closed)
        {
            return new(ErrorCodes.Forbidden, $"No agreement of the client covers this field of the data set {field.Set.Name} for the token's purpose.", extensions);
        }
        extensions["agreement"] = closed.Id;
        return new(ErrorCodes.Forbidden, $"The agreement {closed.Id} on the data set {field.Set.Name} {WhyNot(closed)}.", extensions);
    }

    /// <summary>Why a request learns nothing at all.</summary>
    public FieldError NothingInForce() => Purpose is null
        ? NoPurpose(new() { ["purpose"] = null })
        : new(ErrorCodes.Forbidden, "No agreement of the client is in force for the token's purpose: ownAgreements tells of those that there are.", new Dictionary<string, object?> { ["purpose"] = Purpose });

    private static FieldError NoPurpose(Dictionary<string, object?> extensions) => new(
        ErrorCodes.Forbidden,
        "The token names no purpose, and the client has no agreements that share one. Ask for a token with authorization_details of the type citizen-data.",
        extensions);

    private string WhyNot(Agreement agreement) => agreement.State switch
    {
        AgreementState.Submitted => "waits for approval",
        AgreementState.Suspended => "is suspended",
        AgreementState.Ended => "has ended",
        _ when agreement.ValidFrom > _day => FormattableString.Invariant($"is not in force before {agreement.ValidFrom:yyyy-MM-dd}"),
        _ when agreement.ValidTo < _day => FormattableString.Invariant($"was in force until {agreement.ValidTo:yyyy-MM-dd}"),
        _ => "does not hold the field's scope",
    };

    private static bool Covers(Agreement agreement, DataField field) =>
        agreement.Fields is [Agreement.AllFields] || agreement.Fields.Contains(field.Coordinate);

    private string? OnlyPurpose()
    {
        var purposes = _all.Where(agreement => agreement.IsInForce(_day)).Select(agreement => agreement.Purpose).Distinct().Take(2).ToList();
        return purposes is [var only] ? only : null;
    }
}
