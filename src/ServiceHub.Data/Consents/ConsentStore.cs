using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Disclosure;

namespace ServiceHub.Data.Consents;

/// <summary>Keeps consents, each version signed by the hub.</summary>
/// <param name="contexts">The database.</param>
/// <param name="keys">Sign.</param>
/// <param name="time">The clock.</param>
public sealed class ConsentStore(IDbContextFactory<HubDbContext> contexts, LogKeys keys, TimeProvider time)
{
    private const int IdBytes = 16;
    private const int Attempts = 5;

    /// <summary>Writes down that consents were given, all or none.</summary>
    /// <param name="given">Each of another agreement; their ids, versions, times and signatures are set here.</param>
    /// <param name="cancellation">Gives it up.</param>
    public Task GiveAsync(IReadOnlyList<ConsentVersion> given, CancellationToken cancellation) => RetryAsync(async context =>
    {
        var now = Now();
        foreach (var consent in given)
        {
            var last = await context.Consents.AsNoTracking()
                .Where(version => version.CitizenId == consent.CitizenId && version.AgreementId == consent.AgreementId)
                .OrderByDescending(version => version.Version).FirstOrDefaultAsync(cancellation);
            context.Consents.Add(Sign(consent with { Id = last?.Id ?? NewId(), Version = (last?.Version ?? 0) + 1, GivenAt = now, WithdrawnAt = null }));
        }
        await context.SaveChangesAsync(cancellation);
        return true;
    });

    /// <summary>Withdraws a citizen's consent. One that was withdrawn stays as it is.</summary>
    /// <param name="id">The consent; any text.</param>
    /// <param name="citizen">Whose it must be.</param>
    /// <param name="clientId">Through which portal.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>False when the citizen has no such consent.</returns>
    public async Task<bool> WithdrawAsync(string id, Guid citizen, string clientId, CancellationToken cancellation) => KeptText.Holds(id) && await RetryAsync(async context =>
    {
        var last = await context.Consents.AsNoTracking().Where(version => version.Id == id && version.CitizenId == citizen)
            .OrderByDescending(version => version.Version).FirstOrDefaultAsync(cancellation);
        if (last is { WithdrawnAt: null })
        {
            context.Consents.Add(Sign(last with { Version = last.Version + 1, ClientId = clientId, WithdrawnAt = Now() }));
            await context.SaveChangesAsync(cancellation);
        }
        return last is not null;
    });

    /// <summary>All versions of all consents of a citizen, the newest first.</summary>
    public async Task<IReadOnlyList<ConsentVersion>> OfCitizenAsync(Guid citizen, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Consents.AsNoTracking().Where(version => version.CitizenId == citizen)
            .OrderByDescending(version => version.GivenAt).ThenBy(version => version.Id).ThenByDescending(version => version.Version).ToListAsync(cancellation);
    }

    /// <summary>How citizens' consents to agreements stand on a day; those that were never given are left out.</summary>
    public async Task<ILookup<Guid, (string AgreementId, ConsentState State)>> StatesAsync(
        IReadOnlyCollection<Guid> citizens, IReadOnlyCollection<string> agreements, DateOnly day, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var newest = await context.Consents.AsNoTracking()
            .Where(version => citizens.Contains(version.CitizenId) && agreements.Contains(version.AgreementId)
                && !context.Consents.Any(later => later.Id == version.Id && later.Version > version.Version))
            .Select(version => new { version.CitizenId, version.AgreementId, version.WithdrawnAt, version.ValidUntil })
            .ToListAsync(cancellation);
        return newest.ToLookup(version => version.CitizenId, version => (version.AgreementId, ConsentVersion.StateOf(version.WithdrawnAt, version.ValidUntil, day)));
    }

    /// <summary>What is signed of a version.</summary>
    public byte[] SignedText(ConsentVersion consent) => LogSignatures.Consent(keys.Current.LogId, ConsentText.Of(consent));

    private ConsentVersion Sign(ConsentVersion consent)
    {
        var key = keys.Current.Key;
        return consent with { KeyId = key.Public.Id, Signature = key.Sign(SignedText(consent)) };
    }

    private async Task<T> RetryAsync<T>(Func<HubDbContext, Task<T>> write)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
            try
            {
                return await write(context);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody wrote the same version at the same moment: this is the one after it.
            }
        }
    }

    /// <summary>To the millisecond, as it is signed: what is read must be what was written in every database.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private static string NewId() => $"cns-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}";
}
