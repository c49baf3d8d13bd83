using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Disclosure.Export;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Services.SubjectAccess;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class HidingTests(WhoLookedHub who) : IClassFixture<WhoLookedHub>
{
    private const string Parts = "hiding { id inForce until proposedBy approvedBy endedBy } errors { code message field }";
    private const string Propose = $$"""mutation ($input: HideProcessingInput!) { hideProcessing(input: $input) { {{Parts}} } }""";

    private HubUnderTest Hub => who.Hub;

    private DateOnly Today => DateOnly.FromDateTime(who.Clock.GetUtcNow().UtcDateTime.AddHours(7));

    [Fact]
    public async Task What_two_administrators_hide_is_not_shown_to_citizens_until_somebody_ends_it()
    {
        var desk = await Hub.TokenOfAsync("hider", await Hub.StrangerAsync("hider"));
        var hidden = await Hub.AgreeAsync("hider", "identity-card");
        await Hub.AgreeAsync("hider", "profile");
        await who.LookAsync(desk, "lost-card", "id");
        await who.LookAsync(desk, "lost-card", "identityCard { status }");
        await who.LookAsync(desk, "lost-card", "identityCard { status } name { th }");
        var citizen = await who.PersonAsync("lost-card", "hiding-portal");
        (await SeenAsync(citizen)).ShouldBe(["identity-card profile", "identity-card", ""]);

        var id = await DoneAsync(Propose, Input(hidden.Id));
        (await SeenAsync(citizen)).Count.ShouldBe(3);
        (await MoveAsync("approveHiding", id)).At("errors")[0].Text("code").ShouldBe("OWN_WORK");
        (await MoveAsync("approveHiding", id, isSecond: true)).At("hiding", "inForce").GetBoolean().ShouldBeTrue();
        (await MoveAsync("approveHiding", id, isSecond: true)).At("errors")[0].Text("code").ShouldBe("WRONG_STATE");
        (await SeenAsync(citizen)).ShouldBe(["profile"]);
        var own = await who.LookAsync(desk, "lost-card", "disclosures { edges { node { id } } }");
        own.At("data", "citizen", "disclosures", "edges").GetArrayLength().ShouldBe(3, "the client sees its own");
        (await SeenAsync(citizen)).ShouldBe(["profile"], "that it looked at its own rows is hidden as well");
        var audit = await who.AdministerAsync("""{ disclosures(clientId: "hider") { edges { node { id } } } }""");
        audit.At("data", "disclosures", "edges").GetArrayLength().ShouldBe(4);
        var export = await ActivatorUtilities.CreateInstance<SubjectExport>(Hub.Services).CollectAsync(new(IdentifierSystem.NationalId, Hub.NationalId("lost-card")), "test", default);
        var exported = export!["disclosures"]!.AsArray().Where(row => row!["client"]!.GetValue<string>() == "hider").ShouldHaveSingleItem()!;
        exported["data"]!.AsArray().ShouldHaveSingleItem()!["set"]!.GetValue<string>().ShouldBe("profile");

        (await MoveAsync("endHiding", id)).At("hiding", "inForce").GetBoolean().ShouldBeFalse();
        (await MoveAsync("endHiding", id)).At("errors")[0].Text("code").ShouldBe("WRONG_STATE");
        (await SeenAsync(citizen)).ShouldBe(["", "identity-card profile", "identity-card", ""]);
        (await StepsAsync(id)).ShouldBe(["PROPOSED administrator", "APPROVED second", "ENDED administrator"]);
        var listed = await who.AdministerAsync("query ($id: ID!) { hidings(agreementId: $id) { edges { node { id inForce reason legalReference { th } } } } }", new { id = hidden.Id });
        listed.At("data", "hidings", "edges").EnumerateArray().ShouldHaveSingleItem().Text("node", "legalReference", "th").ShouldBe("กฎหมาย");
    }

    [Fact]
    public async Task When_its_time_is_over_everything_is_shown_by_itself()
    {
        var desk = await Hub.TokenOfAsync("for-a-day", await Hub.StrangerAsync("for-a-day"));
        var agreement = await Hub.AgreeAsync("for-a-day", "identity-card");
        await who.LookAsync(desk, "expired-card", "identityCard { status }");
        var id = await DoneAsync(Propose, Input(agreement.Id, until: Today));
        await MoveAsync("approveHiding", id, isSecond: true);
        (await SeenAsync(await who.PersonAsync("expired-card", "day-portal"))).ShouldBeEmpty();

        who.Clock.Advance(TimeSpan.FromDays(1));

        (await SeenAsync(await who.PersonAsync("expired-card", "next-day-portal"))).ShouldBe(["identity-card"]);
        (await MoveAsync("approveHiding", await DoneAsync(Propose, Input(agreement.Id, until: Today)), isSecond: true)).At("hiding", "inForce").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Every_error_of_a_proposal_is_told_at_once()
    {
        var errors = (await who.AdministerAsync(Propose, Input("agr-0000000000000000", Today.AddYears(2).AddDays(1), reason: " "))).At("data", "hideProcessing", "errors");
        errors.EnumerateArray().Select(error => $"{error.Text("code")} {error.Text("field")}").ShouldBe(["UNKNOWN_AGREEMENT agreementId", "INVALID_VALUE until", "INVALID_VALUE reason"]);
        errors.EnumerateArray().ShouldAllBe(error => error.Text("message")!.Length > 20);
        (await MoveAsync("approveHiding", "hid-0")).At("errors")[0].Text("code").ShouldBe("UNKNOWN_HIDING");
        var partner = await Hub.TokenAsync();
        foreach (var (mutation, scope) in new[] { ("approveHiding", "disclosures:approve"), ("endHiding", "disclosures:hide") })
        {
            (await who.AskAsync(partner, $$"""mutation { {{mutation}}(id: "hid-0") { errors { code } } }""")).Errors().ShouldHaveSingleItem().Text("extensions", "scope").ShouldBe(scope);
        }
    }

    /// <summary>What a citizen sees of others: for each row the data sets.</summary>
    private async Task<IReadOnlyList<string>> SeenAsync(string citizen) =>
    [
        .. (await who.MineAsync(citizen)).Where(row => !row.At("byCitizen").GetBoolean() && row.Text("clientId") is not ("administrator" or "test"))
            .Select(row => string.Join(' ', row.At("dataSets").EnumerateArray().Select(set => set.Text("name")).Order())),
    ];

    /// <summary>What the log tells of a hiding.</summary>
    private async Task<IReadOnlyList<string>> StepsAsync(string id)
    {
        await Hub.DisclosuresAsync();
        using var output = new MemoryStream();
        await Hub.Services.GetRequiredService<LogExport>().WriteAsync(output, null, default);
        return
        [
            .. Encoding.UTF8.GetString(output.ToArray()).Split('\n').Where(line => line.Contains("\"entry\":{\"kind\":\"HIDING\",", StringComparison.Ordinal))
                .Select(line => JsonElement.Parse(line).GetProperty("entry")).Where(entry => entry.Text("hiding") == id).Select(entry => $"{entry.Text("step")} {entry.Text("by")}"),
        ];
    }

    private async Task<string> DoneAsync(string mutation, object variables)
    {
        var payload = Payload(await who.AdministerAsync(mutation, variables));
        payload.At("errors").GetArrayLength().ShouldBe(0);
        return payload.Text("hiding", "id")!;
    }

    private async Task<JsonElement> MoveAsync(string field, string id, bool isSecond = false) =>
        Payload(await who.AdministerAsync($$"""mutation ($id: ID!) { {{field}}(id: $id) { {{Parts}} } }""", new { id }, isSecond));

    private static JsonElement Payload(JsonElement answer)
    {
        answer.Errors().ShouldBeEmpty();
        return answer.At("data").EnumerateObject().Single().Value;
    }

    private object Input(string agreementId, DateOnly? until = null, string reason = "An investigation.") => new
    {
        input = new
        {
            agreementId,
            until = (until ?? Today.AddMonths(6)).ToString("O", CultureInfo.InvariantCulture),
            reason,
            legalReference = new { th = "กฎหมาย", en = "A law" },
        },
    };
}
