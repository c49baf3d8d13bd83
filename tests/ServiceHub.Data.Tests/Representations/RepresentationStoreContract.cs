using ServiceHub.Data.Representations;

namespace ServiceHub.Data.Tests.Representations;

/// <summary>What holds on every database.</summary>
public abstract class RepresentationStoreContract : IDisposable
{
    private static readonly Guid Parent = new("0197f000-0000-7000-8000-000000000001");
    private static readonly Guid Child = new("0197f000-0000-7000-8000-000000000002");

    private readonly ITestDatabase _database;
    private readonly RepresentationStore _store;

    protected RepresentationStoreContract(ITestDatabase database) => (_database, _store) = (database, new(database));

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_right_is_in_force_from_its_first_to_its_last_day_and_one_way()
    {
        await _store.AddAsync(Right(), default);
        foreach (var (day, isInForce) in ((DateOnly, bool)[])[(new(2026, 10, 31), false), (new(2026, 11, 1), true), (new(2026, 11, 30), true), (new(2026, 12, 1), false)])
        {
            (await _store.IsInForceAsync(Parent, Child, day, default)).ShouldBe(isInForce);
        }
        (await _store.IsInForceAsync(Child, Parent, new(2026, 11, 1), default)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_taken_back_stays_on_record_and_opens_nothing()
    {
        var right = Right();
        await _store.AddAsync(right, default);
        await _store.RevokeAsync(right.Id, "registrar", new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), default);
        await _store.RevokeAsync(right.Id, "somebody-later", new(2026, 11, 3, 0, 0, 0, TimeSpan.Zero), default);

        (await _store.IsInForceAsync(Parent, Child, new(2026, 11, 2), default)).ShouldBeFalse();
        var kept = (await _store.FindAsync(right.Id, right.Organisation, default)).ShouldNotBeNull();
        (kept.RevokedBy, kept.RevokedAt).ShouldBe(("registrar", new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero)));
        (await _store.OfAsync(Parent, new(2026, 11, 2), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_representative_sees_the_rights_of_today_and_later_the_newest_first()
    {
        var (early, late, over) = (Right(), Right(recorded: 2), Right(recorded: 1, from: new(2026, 1, 1), to: new(2026, 10, 31)));
        foreach (var right in (Representation[])[early, late, over])
        {
            await _store.AddAsync(right, default);
        }
        (await _store.OfAsync(Parent, new(2026, 11, 1), default)).Select(right => right.Id).ShouldBe([late.Id, early.Id]);
        (await _store.OfAsync(Child, new(2026, 11, 1), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_organisation_finds_only_what_it_has_recorded()
    {
        var right = Right();
        await _store.AddAsync(right, default);
        (await _store.FindAsync(right.Id, "0060:2", default)).ShouldBeNull();
        (await _store.FindAsync("rep-\0", right.Organisation, default)).ShouldBeNull();
    }

    private static Representation Right(int recorded = 0, DateOnly? from = null, DateOnly? to = null) => new()
    {
        Id = RepresentationStore.NewId(),
        Kind = RepresentationKind.Parent,
        RepresentativeId = Parent,
        RepresentedId = Child,
        ValidFrom = from ?? new(2026, 11, 1),
        ValidTo = to ?? new(2026, 11, 30),
        Reference = "birth certificate 1",
        Organisation = "0060:1",
        RecordedBy = "registrar",
        RecordedAt = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(recorded),
    };
}
