using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agencies;

namespace ServiceHub.Services.Citizens;

/// <summary>
/// People whom the shared profile does not know though an agency may: nobody is turned away because one office has not met
/// them. Who is found is entered into the profile, so that the next one who asks meets the same citizen.
/// </summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Seals identifiers.</param>
/// <param name="sources">The agencies behind the citizen's fields.</param>
/// <param name="binding">Makes their readers.</param>
/// <param name="time">Tells when a citizen was entered.</param>
internal sealed class Newcomers(
    IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, IReadOnlyList<Source> sources, SourceBinding binding, TimeProvider time)
{
    private static readonly FieldError CannotTell = new(ErrorCodes.AgencyUnavailable,
        "The shared profile does not know this person, and not every agency that might could be asked. Ask again later.");

    /// <summary>Asks every agency that the caller may read, all at once.</summary>
    /// <returns>Those found, and those of whom an agency that failed might know; the others are unknown.</returns>
    public async Task<IReadOnlyDictionary<NationalId, Resolved<CitizenView?>>> FindAsync(
        IReadOnlyList<NationalId> numbers, Caller caller, CancellationToken cancellation)
    {
        var open = sources.Where(source => source.Scope is null || caller.Scopes.Contains(source.Scope)).DistinctBy(source => source.Agency.Name).ToList();
        Dictionary<NationalId, Resolved<CitizenView?>> found = [];
        if (numbers.Count == 0 || open.Count == 0)
        {
            return found;
        }
        // The views stand only for the asking: nobody is in the profile yet.
        var strangers = numbers.Select(number => new CitizenView(Stranger(), number)).ToList();
        var answers = await Task.WhenAll(open.Select(source => binding.Reader(source.Agency).AskAsync(strangers, cancellation).AsTask()));
        for (var i = 0; i < numbers.Count; i++)
        {
            var (number, row) = (numbers[i], i);
            var known = open.Zip(answers).ToDictionary(entry => entry.First.Agency.Name, entry => entry.Second[row]);
            if (known.FirstOrDefault(entry => entry.Value.Answer.Record is not null).Key is { } source)
            {
                found[number] = new CitizenView(await EnterAsync(number, source, cancellation), number) { Known = known };
            }
            else if (known.Values.Any(answer => answer.Answer.Failure is not null))
            {
                found[number] = CannotTell;
            }
        }
        return found;
    }

    private async Task<Citizen> EnterAsync(NationalId number, string source, CancellationToken cancellation)
    {
        var citizen = Stranger();
        citizen.Identifiers.Add(vault.Seal(IdentifierSystem.NationalId, number.Digits, source));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Citizens.Add(citizen);
        try
        {
            await context.SaveChangesAsync(cancellation);
            return citizen;
        }
        catch (DbUpdateException)
        {
            // Another request may have entered the person at the same moment.
            var hashes = vault.Candidates(number).ToArray();
            var entered = await context.Citizens.AsNoTracking()
                .FirstOrDefaultAsync(other => other.Identifiers.Any(identifier => hashes.Contains(identifier.IndexHash)), cancellation);
            if (entered is not null)
            {
                return entered;
            }
            throw;
        }
    }

    private Citizen Stranger()
    {
        var now = time.GetUtcNow();
        return new() { Id = Guid.CreateVersion7(now), Created = now };
    }
}
