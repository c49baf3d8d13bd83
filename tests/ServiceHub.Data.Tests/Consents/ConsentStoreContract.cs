using System.Text;
using System.Text.Json;
using ServiceHub.Data.Consents;
using ServiceHub.Data.Disclosure;

namespace ServiceHub.Data.Tests.Consents;

/// <summary>What holds on every database.</summary>
public abstract class ConsentStoreContract : IAsyncLifetime, IDisposable
{
    private static readonly Guid Citizen = new("0197f000-0000-7000-8000-000000000001");
    private static readonly Guid Other = new("0197f000-0000-7000-8000-000000000002");

    private readonly ITestDatabase _database;
    private readonly MovedClock _clock = new();
    private readonly LogKeys _keys;
    private readonly ConsentStore _store;

    protected ConsentStoreContract(ITestDatabase database)
    {
        _database = database;
        _keys = new(database, database.Ring, new LogOptions { KeyPeriod = TimeSpan.FromDays(10) }, new LogClock(_clock), _clock);
        _store = new(database, _keys, _clock);
    }

    public Task InitializeAsync() => _keys.LoadAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Each_giving_and_withdrawing_is_a_further_version_and_the_old_ones_stay()
    {
        await _store.GiveAsync([Consent()], default);
        var given = (await _store.OfCitizenAsync(Citizen, default)).ShouldHaveSingleItem();
        _clock.Advance(TimeSpan.FromMinutes(1.00001));
        (await _store.WithdrawAsync(given.Id, Citizen, "another-portal", default)).ShouldBeTrue();
        (await _store.WithdrawAsync(given.Id, Citizen, "another-portal", default)).ShouldBeTrue("what was withdrawn stays so");
        _clock.Advance(TimeSpan.FromMinutes(1));
        await _store.GiveAsync([Consent() with { ValidUntil = new(2027, 6, 30) }], default);

        var versions = await _store.OfCitizenAsync(Citizen, default);

        versions.Select(version => (version.Id, version.Version, version.ClientId, IsWithdrawn: version.WithdrawnAt is not null)).ShouldBe(
            [(given.Id, 3, "portal", false), (given.Id, 2, "another-portal", true), (given.Id, 1, "portal", false)], ignoreOrder: true);
        versions.ShouldContain(given with { Signature = versions.Single(version => version.Version == 1).Signature });
        given.Id.ShouldMatch("^cns-[0-9a-f]{32}$");
    }

    [Fact]
    public async Task Every_version_is_signed_and_the_signature_fits_nothing_else()
    {
        await _store.GiveAsync([Consent()], default);
        var id = (await _store.OfCitizenAsync(Citizen, default))[0].Id;
        var first = _keys.Current.Key.Public;
        // The log takes another key meanwhile: what the one before has signed stays signed.
        _clock.Advance(TimeSpan.FromDays(11));
        await _keys.LoadAsync(default);
        await _store.WithdrawAsync(id, Citizen, "portal", default);

        var versions = (await _store.OfCitizenAsync(Citizen, default)).OrderBy(version => version.Version).ToList();

        versions.Select(version => version.KeyId).ShouldBe([first.Id, _keys.Current.Key.Public.Id]);
        _keys.Current.Key.Public.Id.ShouldNotBe(first.Id);
        var keys = (await _keys.PublicAsync(default)).ToDictionary(key => key.Id);
        versions.ShouldAllBe(version => keys[version.KeyId].Verifies(_store.SignedText(version), version.Signature));
        ConsentVersion[] altered =
        [
            versions[0] with { CitizenId = Other }, versions[0] with { ValidUntil = new(2030, 1, 1) }, versions[0] with { Fields = "*" }, versions[0] with { Version = 2 },
            versions[0] with { ControllerEn = "Another" }, versions[0] with { TitleTh = "อื่น" }, versions[0] with { Assurance = "ial3" },
            versions[1] with { WithdrawnAt = null },
        ];
        altered.ShouldAllBe(version => !keys[version.KeyId].Verifies(_store.SignedText(version), version.Signature));
    }

    [Fact]
    public async Task What_is_signed_is_three_lines_of_which_the_last_is_the_record_without_the_citizens_id()
    {
        await _store.GiveAsync([Consent()], default);
        var consent = (await _store.OfCitizenAsync(Citizen, default))[0];

        var lines = Encoding.UTF8.GetString(_store.SignedText(consent)).Split('\n');

        lines.Length.ShouldBe(4);
        (lines[0], lines[1], lines[3]).ShouldBe(("servicehub-consent-v1", _keys.Current.LogId, ""));
        var json = JsonElement.Parse(lines[2]);
        json.EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "consent", "version", "citizen", "agreement", "organisation", "controller", "client", "dataSet", "scopes", "fields", "purpose", "title", "validUntil", "givenAt",
            "issuer", "acr",
        ]);
        (json.GetProperty("validUntil").GetString(), json.GetProperty("givenAt").GetString()).ShouldBe(("2026-11-30", "2026-11-01T07:00:00.000Z"));
        json.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).ShouldBe(["welfare:read", "welfare:history"]);
        lines[2].ShouldContain("กรมตัวอย่าง");
        lines[2].ShouldNotContain($"{Citizen:N}");
        lines[2].ShouldNotContain(Citizen.ToString());
    }

    [Fact]
    public async Task The_newest_version_tells_how_a_consent_stands()
    {
        await _store.GiveAsync([Consent(), Consent("agr-2") with { ValidUntil = new(2026, 12, 31) }], default);
        await _store.GiveAsync([Consent() with { CitizenId = Other }], default);
        var withdrawn = (await _store.OfCitizenAsync(Other, default))[0].Id;
        await _store.WithdrawAsync(withdrawn, Other, "portal", default);

        var states = await _store.StatesAsync([Citizen, Other], ["agr-1", "agr-2", "agr-3"], new(2026, 11, 30), default);
        states[Citizen].ShouldBe([("agr-1", ConsentState.Given), ("agr-2", ConsentState.Given)], ignoreOrder: true);
        states[Other].ShouldBe([("agr-1", ConsentState.Withdrawn)]);

        (await _store.StatesAsync([Citizen], ["agr-1"], new(2026, 12, 1), default))[Citizen].ShouldBe([("agr-1", ConsentState.Expired)]);
        await _store.GiveAsync([Consent() with { CitizenId = Other }], default);
        (await _store.StatesAsync([Other], ["agr-1"], new(2026, 11, 30), default))[Other].ShouldBe([("agr-1", ConsentState.Given)]);
    }

    [Fact]
    public async Task Nobody_withdraws_the_consent_of_another_citizen()
    {
        await _store.GiveAsync([Consent()], default);
        var consent = (await _store.OfCitizenAsync(Citizen, default))[0];
        (await _store.WithdrawAsync(consent.Id, Other, "portal", default)).ShouldBeFalse();
        (await _store.WithdrawAsync("cns-\0", Citizen, "portal", default)).ShouldBeFalse();
        (await _store.OfCitizenAsync(Citizen, default)).ShouldHaveSingleItem().WithdrawnAt.ShouldBeNull();
    }

    [Fact]
    public async Task Who_consents_twice_at_the_same_moment_has_one_consent_in_two_versions()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _store.GiveAsync([Consent()], default))));

        var versions = await _store.OfCitizenAsync(Citizen, default);

        versions.Select(version => version.Id).Distinct().ShouldHaveSingleItem();
        versions.Select(version => version.Version).Order().ShouldBe([1, 2, 3, 4]);
    }

    private static ConsentVersion Consent(string agreement = "agr-1") => new()
    {
        Id = "",
        Version = 0,
        CitizenId = Citizen,
        AgreementId = agreement,
        Organisation = "0060:1",
        ControllerTh = "กรมตัวอย่าง",
        ControllerEn = "A department",
        ClientId = "portal",
        DataSet = "welfare",
        Scopes = "welfare:read welfare:history",
        Fields = "Citizen.welfare",
        Purpose = "advice",
        TitleTh = "คำแนะนำ",
        TitleEn = "Advice",
        ValidUntil = new(2026, 11, 30),
        GivenAt = default,
        Issuer = "https://login.example",
        Assurance = "ial2.3",
    };
}
