using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Gateway.Tests.Trust;

namespace ServiceHub.Gateway.Tests.Citizens;

/// <summary>People who have no national ID are found by what they have.</summary>
public sealed class OtherNumberTests(WhoLookedHub shared) : IClassFixture<WhoLookedHub>
{
    private const string Ask = "query ($by: CitizenLookup!) { citizen(by: $by) { id names { given { en } } identifiers { system value } } }";
    private const string Unlabelled = "without-papers";

    private HubUnderTest Hub => shared.Hub;

    [Fact]
    public async Task A_person_whom_no_register_knows_is_found_by_a_temporary_number()
    {
        var token = await Hub.TokenAsync();
        var number = await NumberAsync(token);

        var citizen = (await shared.AskAsync(token, Ask, new { by = new { temporaryNumber = $" {number.ToLowerInvariant()} " } })).At("data", "citizen");

        citizen.Text("id").ShouldBe(Hub.Persona("no-national-id").Text("id"));
        citizen.At("names", "0").Text("given", "en").ShouldBe("Bunsong");
    }

    [Fact]
    public async Task A_passport_finds_its_bearer_however_it_is_written()
    {
        var bearer = await BearerAsync("MMRMA1234567");
        var token = await Hub.TokenAsync();

        var answer = await shared.AskAsync(token, Ask, new { by = new { passport = "mmr MA-1234567" } });

        answer.At("data", "citizen", "identifiers", "0").Text("system").ShouldBe("PASSPORT");
        (await Hub.Services.GetRequiredService<PairwiseIds>().FindAsync("0060:000000001", answer.Text("data", "citizen", "id")!, default)).ShouldBe(bearer);
        var unknown = await shared.AskAsync(token, Ask, new { by = new { passport = "MMR MA7654321" } });
        unknown.Errors().ShouldHaveSingleItem().Code().ShouldBe("NOT_FOUND");
        unknown.GetRawText().ShouldNotContain("7654321");
    }

    [Fact]
    public async Task Many_are_asked_for_by_what_each_has()
    {
        var token = await Hub.TokenAsync();
        var by = new object[] { new { temporaryNumber = await NumberAsync(token) }, new { nationalId = Hub.NationalId("ordinary") }, new { temporaryNumber = "TMP-NOBODY" } };

        var answer = await shared.AskAsync(token, "query ($by: [CitizenLookup!]!) { citizens(by: $by) { id } }", new { by });

        var found = answer.At("data", "citizens").EnumerateArray().ToList();
        (found[0].Text("id"), found[2].ValueKind).ShouldBe((Hub.Persona("no-national-id").Text("id"), JsonValueKind.Null));
        answer.Errors().ShouldHaveSingleItem().PathText().ShouldBe("citizens/2");
    }

    [Fact]
    public async Task A_contact_with_a_person_without_papers_is_theirs()
    {
        var secret = await Hub.StrangerAsync(Unlabelled, "0060:000000221", "contacts:record", "contacts:read");
        await Hub.AgreeAsync(Unlabelled, "profile");
        var token = await Hub.TokenOfAsync(Unlabelled, secret);
        var by = new { temporaryNumber = await NumberAsync(await Hub.TokenAsync()) };
        const string record = "mutation ($input: ContactInput!) { recordContact(input: $input) { contact { id } errors { code field } } }";

        var recorded = await shared.AskAsync(token, record, new { input = new { citizen = by, channel = "HOME_VISIT", reason = "OUTREACH", startedAt = "2026-11-20T02:00:00Z" } });
        var timeline = await shared.AskAsync(token, "query ($by: CitizenLookup!) { citizen(by: $by) { contacts { edges { node { id } } } } }", new { by });

        timeline.Text("data", "citizen", "contacts", "edges", "0", "node", "id").ShouldBe(recorded.Text("data", "recordContact", "contact", "id"));
        (await shared.AskAsync(token, record, new { input = new { citizen = new { temporaryNumber = "TMP-NOBODY" }, channel = "PHONE", reason = "OTHER", startedAt = "2026-11-20T02:00:00Z" } }))
            .Text("data", "recordContact", "errors", "0", "code").ShouldBe("UNKNOWN_CITIZEN");
    }

    [Fact]
    public async Task A_token_about_one_person_finds_no_other_by_any_number()
    {
        await BearerAsync("THAAA0000001");
        var token = await shared.PersonAsync("ordinary", "portal-of-one", "profile:read");

        var answer = await shared.AskAsync(token, Ask, new { by = new { passport = "THA AA0000001" } });

        answer.Errors().ShouldHaveSingleItem().Code().ShouldBe("FORBIDDEN");
    }

    private async Task<string> NumberAsync(string token) =>
        (await shared.AskAsync(token, Ask, new { by = new { id = Hub.Persona("no-national-id").Text("id") } })).Text("data", "citizen", "identifiers", "0", "value")!;

    private async Task<Guid> BearerAsync(string passport)
    {
        var citizen = new Citizen { Id = Guid.CreateVersion7(), Created = DateTimeOffset.UnixEpoch };
        citizen.Identifiers.Add(Hub.Services.GetRequiredService<IdentifierVault>().Seal(IdentifierSystem.Passport, passport, "profile"));
        await using var context = await Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        context.Citizens.Add(citizen);
        await context.SaveChangesAsync();
        return citizen.Id;
    }
}
