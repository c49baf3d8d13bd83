using ServiceHub.Data.Protections;
using ServiceHub.Services.Access;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Protections;

/// <summary>Tells whose records are kept from a caller: those under protection, unless the token may read them, or the person asks.</summary>
/// <param name="book">Who is under protection.</param>
/// <param name="accesses">Who broke the glass.</param>
/// <param name="time">The clock.</param>
public sealed class Shields(ProtectionBook book, BreakGlassStore accesses, TimeProvider time)
{
    /// <summary>Reads what is under protection.</summary>
    internal const string ReadScope = "protected:read";

    /// <summary>Opens what is under protection, in an emergency.</summary>
    internal const string BreakGlassScope = "break-glass";

    internal async ValueTask RaiseAsync(IReadOnlyList<CitizenView> citizens, Caller caller, CancellationToken cancellation)
    {
        // Whoever acts for another person may be the one from whom that person is protected.
        var others = citizens.Where(citizen => !caller.IsCitizen || citizen.RepresentativeId is not null).ToList();
        if (others.Count == 0 || caller.Scopes.Contains(ReadScope))
        {
            return;
        }
        var all = await book.ReadAllAsync(cancellation);
        var hidden = all.Count == 0 ? [] : others.Where(citizen => all.ContainsKey(citizen.Profile.Id)).ToList();
        if (hidden.Count == 0)
        {
            return;
        }
        var broken = caller.Officer is { } officer && caller.Scopes.Contains(BreakGlassScope)
            ? await accesses.OpenAsync(caller.ClientId, officer.Id, [.. hidden.Select(citizen => citizen.Profile.Id)], time.GetUtcNow(), cancellation)
            : new Dictionary<Guid, string>();
        foreach (var citizen in hidden)
        {
            citizen.Shield = broken.TryGetValue(citizen.Profile.Id, out var access) ? new(null, access) : new(all[citizen.Profile.Id]);
        }
    }
}
