using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Sandbox.People;
using PostalAddress = ServiceHub.Sandbox.People.PostalAddress;

namespace ServiceHub.Sandbox.Seeding;

/// <summary>Puts into the shared profile whom the hub's partners have met, in one transaction: all or nobody.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Encrypts identifiers.</param>
/// <param name="logger">Tells how far it is.</param>
/// <param name="time">Tells when a citizen was entered.</param>
public sealed class ProfileSeeder(IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, ILogger<ProfileSeeder> logger, TimeProvider time)
{
    private const string Source = "shared-profile";
    private const int Chunk = 1000;
    private const int Progress = 20 * Chunk;

    public async Task SeedAsync(Population population, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var done = 0;
        foreach (var people in population.People.Where(person => person.InSharedProfile).Chunk(Chunk))
        {
            context.Citizens.AddRange(people.Select(Enter));
            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
            done += people.Length;
            if (done % Progress == 0)
            {
                Log.PeopleEntered(logger, done);
            }
        }
        await transaction.CommitAsync(cancellation);
    }

    private Citizen Enter(Person person)
    {
        var now = time.GetUtcNow();
        var citizen = new Citizen
        {
            Id = Guid.CreateVersion7(now),
            BirthDate = person.BirthDate,
            Sex = person.Sex == People.Sex.Male ? Data.Citizens.Sex.Male : Data.Citizens.Sex.Female,
            DeceasedOn = person.DeceasedOn is { } day ? PartialDate.From(day) : null,
            Created = now,
        };
        if (person.NationalId is { } id)
        {
            citizen.Identifiers.Add(vault.Seal(IdentifierSystem.NationalId, id.Digits, Source));
        }
        if (person.TemporaryNumber is { } temporary)
        {
            citizen.Identifiers.Add(vault.Seal(IdentifierSystem.Temporary, temporary, Source));
        }
        citizen.Names.AddRange(Names(person));
        if (person.Household.Address is { } address)
        {
            citizen.Addresses.Add(Enter(address));
        }
        citizen.ContactPoints.AddRange(ContactPoints(person));
        return citizen;
    }

    private static IEnumerable<CitizenName> Names(Person person)
    {
        var changed = person.FormerName?.LastUsedOn;
        yield return Enter(person.Name, NameUse.Official, changed?.AddDays(1), null);
        if (person.FormerName is { } former)
        {
            yield return Enter(former.Name, NameUse.Former, null, changed);
        }
    }

    private static CitizenName Enter(PersonName name, NameUse use, DateOnly? from, DateOnly? to) => new()
    {
        Use = use,
        Title = name.Title,
        Given = name.Given,
        Family = name.Family ?? new(null, null),
        ValidFrom = from,
        ValidTo = to,
        Source = Source,
    };

    private static CitizenAddress Enter(PostalAddress address) => new()
    {
        Use = AddressUse.Registered,
        Line = address.Line,
        Subdistrict = address.Subdistrict,
        District = address.District.Name,
        Province = address.Province.Name,
        ProvinceCode = address.Province.Code,
        PostalCode = address.PostalCode,
        Source = Source,
    };

    private static IEnumerable<CitizenContactPoint> ContactPoints(Person person)
    {
        if (person.Phone is { } phone)
        {
            yield return new() { System = ContactSystem.Phone, Value = phone, Source = Source };
        }
        if (person.Email is { } email)
        {
            yield return new() { System = ContactSystem.Email, Value = email, Source = Source };
        }
    }
}
