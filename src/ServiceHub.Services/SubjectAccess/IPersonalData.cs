using System.Text.Json.Nodes;
using ServiceHub.Data;

namespace ServiceHub.Services.SubjectAccess;

/// <summary>What a slice holds about persons: collected for them, and forgotten.</summary>
public interface IPersonalData
{
    /// <summary>What the slice's part of an export is called.</summary>
    string Section { get; }

    /// <summary>All that the slice holds about a person.</summary>
    Task<JsonArray> CollectAsync(HubDbContext context, Guid citizen, CancellationToken cancellation);

    /// <summary>Forgets the person, in the transaction in which everybody does.</summary>
    Task EraseAsync(HubDbContext context, Guid citizen, CancellationToken cancellation);
}
