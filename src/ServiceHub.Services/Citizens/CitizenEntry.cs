using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;

namespace ServiceHub.Services.Citizens;

/// <summary>Enters people into the shared profile, each once, however many requests meet them at the same time.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Seals identifiers.</param>
/// <param name="profile">Finds whom somebody else entered.</param>
/// <param name="time">Tells when a citizen was entered.</param>
internal sealed class CitizenEntry(IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, ProfileIndex profile, TimeProvider time)
{
    private readonly EntryLocks _locks = new(vault);

    /// <summary>Enters those whom the profile does not know yet.</summary>
    /// <param name="people">Their numbers, each with who says that there is such a person.</param>
    /// <param name="cancellation">Gives it up; nobody is entered then.</param>
    /// <returns>All of them as the profile has them, and whom this call entered.</returns>
    public async Task<(IReadOnlyDictionary<NationalId, Citizen> Citizens, ICollection<NationalId> Added)> EnterAsync(
        IReadOnlyList<(NationalId Number, string Source)> people, CancellationToken cancellation)
    {
        var entered = (await profile.FindAsync([.. people.Select(person => person.Number)], cancellation)).ToDictionary(entry => entry.Key, entry => entry.Value.Citizen);
        var missing = people.Where(person => !entered.ContainsKey(person.Number)).ToList();
        if (missing.Count == 0)
        {
            return (entered, []);
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await _locks.TakeAsync(context, missing.Select(person => person.Number), cancellation);
        // Another request may have entered some of them meanwhile; they are who it entered.
        foreach (var (number, entry) in await profile.FindAsync(context, [.. missing.Select(person => person.Number)], cancellation))
        {
            entered[number] = entry.Citizen;
        }
        var added = missing.Where(person => !entered.ContainsKey(person.Number)).ToDictionary(person => person.Number, person => New(person.Number, person.Source));
        context.Citizens.AddRange(added.Values);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        foreach (var (number, citizen) in added)
        {
            entered[number] = citizen;
        }
        return (entered, added.Keys);
    }

    private Citizen New(NationalId number, string source)
    {
        var now = time.GetUtcNow();
        var citizen = new Citizen { Id = Guid.CreateVersion7(now), Created = now };
        citizen.Identifiers.Add(vault.Seal(IdentifierSystem.NationalId, number.Digits, source));
        return citizen;
    }
}
