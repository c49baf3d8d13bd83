using ServiceHub.Adapters.Calls;
using ServiceHub.Data.Agreements;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Agencies;

/// <summary>A field that comes from an agency.</summary>
/// <param name="Field">The field.</param>
/// <param name="Scope">The scope that opens it; null when none is needed.</param>
/// <param name="Data">What it tells; null when no scope is needed.</param>
/// <param name="From">What it asks of which agency.</param>
internal sealed record Source(FieldDefinition Field, string? Scope, DataField? Data, AgencyOperation From)
{
    /// <summary>Whether the caller's token and agreements open it, be it for those only who consented.</summary>
    public bool IsOpen(Operation operation) => Scope is null || Covering(operation) is not null;

    /// <summary>Whether they open it for a citizen; nobody has consented whom nobody knows.</summary>
    public bool IsOpen(Operation operation, CitizenView? citizen) =>
        Scope is null || (Covering(operation) is { } agreement && (citizen is null ? agreement.LegalBasis != LegalBasis.Consent : citizen.Withheld(agreement) is null));

    private Agreement? Covering(Operation operation) =>
        operation.Caller.Scopes.Contains(Scope!) && Data is not null ? operation.Judgement?.Rights.Covering(Data) : null;
}
