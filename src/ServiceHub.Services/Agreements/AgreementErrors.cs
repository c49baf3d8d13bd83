using System.Globalization;
using ServiceHub.Data.Agreements;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Agreements;

/// <summary>Every expected failure of <see cref="AgreementRegistry"/>. Where it is one of clients too, it has their code.</summary>
public static class AgreementErrors
{
    /// <summary>There is no such agreement.</summary>
    public const string UnknownAgreementCode = "UNKNOWN_AGREEMENT";

    /// <summary>There is no such client.</summary>
    public const string UnknownClientCode = RegistryErrors.UnknownClientCode;

    /// <summary>The contract has no such data set.</summary>
    public const string UnknownDataSetCode = "UNKNOWN_DATA_SET";

    /// <summary>The client is not registered for the purpose.</summary>
    public const string UnknownPurposeCode = "UNKNOWN_PURPOSE";

    /// <summary>A scope is none of the data set's, or none of the client's.</summary>
    public const string UnknownScopeCode = RegistryErrors.UnknownScopeCode;

    /// <summary>A field is none of the data set's.</summary>
    public const string UnknownFieldCode = "UNKNOWN_FIELD";

    /// <summary>A value is not what its field takes.</summary>
    public const string InvalidValueCode = RegistryErrors.InvalidValueCode;

    /// <summary>The agreement's state does not allow the change.</summary>
    public const string WrongStateCode = RegistryErrors.WrongStateCode;

    /// <summary>Somebody else changed the agreement first.</summary>
    public const string VersionConflictCode = RegistryErrors.VersionConflictCode;

    /// <summary>Who made it may not approve it.</summary>
    public const string OwnWorkCode = RegistryErrors.OwnWorkCode;

    internal static AgreementError UnknownAgreement { get; } =
        new(UnknownAgreementCode, "There is no such agreement. Look for its id in the list of agreements.");

    internal static AgreementError UnknownClient { get; } = new(
        UnknownClientCode, "There is no such client, or it was ended. Look for its id in the list of clients; upper and lower case differ.", "clientId");

    internal static AgreementError UnknownPurpose { get; } = new(
        UnknownPurposeCode, "The client is not registered for this purpose. Choose one of its purposes, or have it registered for this one first.", "purpose");

    internal static AgreementError ScopeOfOthers { get; } = new(
        UnknownScopeCode, "A scope does not belong to the data set. Choose of the data set's scopes; each further data set has an agreement of its own.", "scopes");

    internal static AgreementError ScopeNotHeld { get; } = new(
        UnknownScopeCode, "The client does not hold one of the scopes. Have it granted to the client first, or leave it out.", "scopes");

    internal static AgreementError OwnWork { get; } = new(
        OwnWorkCode, "Who wrote, changed or submitted an agreement does not approve it, nor does the client that it is for. Have another administrator approve it.");

    internal static AgreementError UnknownDataSet(IEnumerable<DataSet> sets) => new(
        UnknownDataSetCode, $"The contract has no such data set. Choose one of {string.Join(", ", sets.Select(set => set.Name).Order(StringComparer.Ordinal))}.", "dataSet");

    internal static AgreementError UnknownField(int place) => new(
        UnknownFieldCode,
        $"The data set has no such field. Name its fields as Type.field, or {Agreement.AllFields} alone for all that the scopes open.",
        string.Create(CultureInfo.InvariantCulture, $"fields[{place}]"));

    internal static AgreementError InvalidValue(string field, string message) => new(InvalidValueCode, message, field);

    internal static AgreementError WrongState(AgreementState state, AgreementAction action) =>
        new(WrongStateCode, $"The agreement is {Words(state)}, where this does not apply: {AgreementLife.Demand(action)}", "state");

    internal static AgreementError VersionConflict(int version) => new(VersionConflictCode,
        string.Create(CultureInfo.InvariantCulture, $"The agreement was changed meanwhile; its version is {version}. Read it again, and repeat the change if it is still wanted."), "version");

    private static string Words(AgreementState state) => state switch
    {
        AgreementState.Draft => "a draft",
        AgreementState.Submitted => "waiting for approval",
        AgreementState.Approved => "approved",
        AgreementState.Suspended => "suspended",
        _ => "ended",
    };
}
