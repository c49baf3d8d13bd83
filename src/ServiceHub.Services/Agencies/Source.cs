using ServiceHub.Adapters.Calls;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Agencies;

/// <summary>A field that comes from an agency.</summary>
/// <param name="Field">The field.</param>
/// <param name="Scope">The scope that opens it; null when none is needed.</param>
/// <param name="Data">What it tells; null when no scope is needed.</param>
/// <param name="From">What it asks of which agency.</param>
internal sealed record Source(FieldDefinition Field, string? Scope, DataField? Data, AgencyOperation From)
{
    /// <summary>Whether the caller's token and agreements open it.</summary>
    public bool IsOpen(Operation operation) =>
        Scope is null || (operation.Caller.Scopes.Contains(Scope) && Data is not null && operation.Judgement?.Rights.Covering(Data) is not null);
}
