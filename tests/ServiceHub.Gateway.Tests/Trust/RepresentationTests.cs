using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data;
using ServiceHub.Data.Protections;
using ServiceHub.Data.Representations;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class RepresentationTests(LoginHub login) : IClassFixture<LoginHub>
{
    private const string Registrar = "0060:000000602";
    private const string RecordScope = "representations:record";

    private const string Record = """
        mutation ($input: RepresentationInput!) { recordRepresentation(input: $input) { representation { id kind inForce representedId } errors { code field } } }
        """;

    private const string Revoke = "mutation ($id: ID!) { revokeRepresentation(id: $id) { representation { inForce revokedAt } errors { code } } }";

    private const string Represents = "{ me { represents { id kind representedId reference inForce } } }";

    private const string Acting = "query ($for: ID!) { me(representing: $for) { identityCard { number } } }";

    private HubUnderTest Hub => login.Hub;

    private string Parent => Hub.NationalId("ordinary");

    private string Child => Hub.NationalId("changed-surname");

    [Fact]
    public async Task A_representative_acts_within_a_recorded_right_and_both_stand_in_the_log()
    {
        var registrar = await RegistrarAsync("registry");
        var recorded = await login.AskAsync(registrar, Record, Input());
        recorded.At("data", "recordRepresentation", "errors").GetArrayLength().ShouldBe(0);
        var token = await (await PortalAsync("family"))(Parent);

        var right = (await login.AskAsync(token, Represents)).At("data", "me", "represents").EnumerateArray().ShouldHaveSingleItem();
        (right.Text("kind"), right.Text("reference"), right.At("inForce").GetBoolean()).ShouldBe(("PARENT", "birth certificate 1/2560", true));
        var represented = right.Text("representedId")!;
        represented.ShouldNotBe(recorded.Text("data", "recordRepresentation", "representation", "representedId"), "ids are of the organisation that asks");
        var answer = await login.AskAsync(token, Acting, new { @for = represented });
        answer.At("data", "me").Text("identityCard", "number").ShouldBe(Child);

        var row = (await Hub.DisclosuresAsync()).Last(row => row.Text("client") == "family");
        row.At("citizen").GetGuid().ShouldBe(await CitizenAsync(represented));
        row.At("representative").GetGuid().ShouldBe(await CitizenAsync(await IdAsync(token)));

        // What the citizen themselves sees is not the representative's to see, and the token opens nobody else.
        (await login.AskAsync(token, "query ($for: ID!) { me(representing: $for) { consents { id } represents { id } } }", new { @for = represented }))
            .Errors().Select(error => error.Code()).ShouldBe(["FORBIDDEN", "FORBIDDEN"]);
        (await login.AskAsync(token, "query ($by: CitizenLookup!) { citizen(by: $by) { id } }", new { by = new { id = represented } })).At("errors")[0].Code().ShouldBe("FORBIDDEN");

        var revoked = await login.AskAsync(registrar, Revoke, new { id = right.Text("id") });
        revoked.At("data", "revokeRepresentation", "representation", "inForce").GetBoolean().ShouldBeFalse();
        await ShouldBeRefusedAsync(token, represented);
        (await login.AskAsync(token, Represents)).At("data", "me", "represents").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_right_in_force_nobody_acts_for_another_person()
    {
        var portal = await PortalAsync("rightless");
        var token = await portal(Hub.NationalId("birth-dates-disagree"));
        var (own, child) = (await IdAsync(token), await IdAsync(await portal(Child)));
        var today = HubDay.Of(TimeProvider.System.GetUtcNow());
        var rights = Hub.Services.GetRequiredService<RepresentationStore>();
        await rights.AddAsync(await RightAsync(own, child, today.AddDays(-9), today.AddDays(-1)), default);
        await rights.AddAsync(await RightAsync(own, child, today.AddDays(1), today.AddDays(9)), default);
        await rights.AddAsync(await RightAsync(child, own, today, today), default);

        await ShouldBeRefusedAsync(token, child);
        await ShouldBeRefusedAsync(token, "0123456789abcdef0123456789abcdef");
        await ShouldBeRefusedAsync(token, "not an id\0");
        var coming = (await login.AskAsync(token, Represents)).At("data", "me", "represents").EnumerateArray().ShouldHaveSingleItem();
        coming.At("inForce").GetBoolean().ShouldBeFalse();
        await rights.AddAsync(await RightAsync(own, child, today, today), default);
        (await login.AskAsync(token, Acting, new { @for = child })).At("data", "me").Text("identityCard", "number").ShouldBe(Child);
    }

    [Fact]
    public async Task A_clients_token_for_one_citizen_represents_nobody()
    {
        var secret = await login.PortalAsync("machine");
        await Hub.AgreeAsync("machine", "identity-card");
        var citizen = await IdAsync(await login.LoginAsync(Parent, "machine", secret));
        var child = await IdAsync(await login.LoginAsync(Child, "machine", secret));
        var today = HubDay.Of(TimeProvider.System.GetUtcNow());
        await Hub.Services.GetRequiredService<RepresentationStore>().AddAsync(await RightAsync(citizen, child, today, today), default);
        var restricted = await Hub.TokenOfAsync("machine", secret, JsonSerializer.Serialize(new[] { new { type = "citizen-data", purpose = TrustHub.Purpose, citizen = new { nationalId = Parent } } }));

        await ShouldBeRefusedAsync(restricted, child);
        (await login.AskAsync(restricted, Represents)).At("errors")[0].Code().ShouldBe("FORBIDDEN");
        (await IdAsync(restricted)).ShouldBe(citizen);
    }

    [Fact]
    public async Task Whoever_is_protected_stays_so_from_who_represents_them()
    {
        var portal = await PortalAsync("sheltered");
        var token = await portal(Hub.NationalId("lost-card"));
        var (representative, child) = (await IdAsync(token), await IdAsync(await portal(Hub.NationalId("expired-card"))));
        var today = HubDay.Of(TimeProvider.System.GetUtcNow());
        await Hub.Services.GetRequiredService<RepresentationStore>().AddAsync(await RightAsync(representative, child, today, today), default);
        await Hub.Services.GetRequiredService<ProtectionStore>().AddAsync(
            new() { Id = ProtectionStore.NewId(), CitizenId = await CitizenAsync(child), Kind = ProtectionKind.Witness, Reference = "order 1", RecordedBy = "court", RecordedAt = DateTimeOffset.UnixEpoch },
            default);

        var answer = await login.AskAsync(token, Acting, new { @for = child });

        answer.At("data", "me", "identityCard").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.At("errors")[0].At("extensions", "protected").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Only_a_right_that_can_be_is_recorded_and_only_its_organisation_takes_it_back()
    {
        var registrar = await RegistrarAsync("careful");
        (await CodesAsync(registrar, Input(represented: Parent))).ShouldBe(["INVALID_VALUE represented"]);
        (await CodesAsync(registrar, Input(validTo: "2020-01-01", reference: " "))).ShouldBe(["INVALID_VALUE validTo", "INVALID_VALUE reference"]);
        (await CodesAsync(registrar, Input(validTo: "2030-01-01", validFrom: "2030-01-02"))).ShouldBe(["INVALID_VALUE validTo"]);
        (await CodesAsync(registrar, new { input = new { kind = "MANDATE", representative = new { id = "nobody" }, represented = new { nationalId = Child }, validTo = "2030-01-01", reference = "x" } }))
            .ShouldBe(["UNKNOWN_CITIZEN representative"]);
        var id = (await login.AskAsync(registrar, Record, Input())).Text("data", "recordRepresentation", "representation", "id");

        var other = await Hub.TokenOfAsync("other-registry", await Hub.StrangerAsync("other-registry", "0060:000000603", RecordScope));
        (await login.AskAsync(other, Revoke, new { id })).At("data", "revokeRepresentation", "errors", "0").Text("code").ShouldBe("UNKNOWN_REPRESENTATION");
        var without = await Hub.TokenOfAsync("no-registry", await Hub.StrangerAsync("no-registry"));
        (await login.AskAsync(without, Record, Input())).At("errors")[0].Code().ShouldBe("FORBIDDEN");
        (await login.AskAsync(registrar, Revoke, new { id })).At("data", "revokeRepresentation", "errors").GetArrayLength().ShouldBe(0);
    }

    private object Input(string? represented = null, string? validFrom = null, string validTo = "2030-12-31", string reference = "birth certificate 1/2560") => new
    {
        input = new { kind = "PARENT", representative = new { nationalId = Parent }, represented = new { nationalId = represented ?? Child }, validFrom, validTo, reference },
    };

    private async Task<string> RegistrarAsync(string clientId) => await Hub.TokenOfAsync(clientId, await Hub.StrangerAsync(clientId, Registrar, RecordScope));

    /// <summary>A portal with an agreement on identity cards.</summary>
    private async Task<Func<string, Task<string>>> PortalAsync(string clientId)
    {
        var secret = await login.PortalAsync(clientId);
        await Hub.AgreeAsync(clientId, "identity-card");
        return nationalId => login.LoginAsync(nationalId, clientId, secret);
    }

    private async Task<string> IdAsync(string token) => (await login.AskAsync(token, "{ me { id } }")).Text("data", "me", "id")!;

    private async Task ShouldBeRefusedAsync(string token, string id)
    {
        var answer = await login.AskAsync(token, Acting, new { @for = id });
        (answer.At("data", "me").ValueKind, answer.At("errors")[0].Code()).ShouldBe((JsonValueKind.Null, "FORBIDDEN"));
    }

    private async Task<List<string>> CodesAsync(string token, object variables) =>
        [.. (await login.AskAsync(token, Record, variables)).At("data", "recordRepresentation", "errors").EnumerateArray().Select(error => $"{error.At("code")} {error.At("field")}")];

    private async Task<Guid> CitizenAsync(string id)
    {
        await using var context = await Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return (await context.PairwiseIds.SingleAsync(pair => pair.Id == id)).CitizenId;
    }

    private async Task<Representation> RightAsync(string representative, string represented, DateOnly from, DateOnly to) => new()
    {
        Id = RepresentationStore.NewId(),
        Kind = RepresentationKind.Guardian,
        RepresentativeId = await CitizenAsync(representative),
        RepresentedId = await CitizenAsync(represented),
        ValidFrom = from,
        ValidTo = to,
        Reference = "court order 1",
        Organisation = Registrar,
        RecordedBy = "registry",
        RecordedAt = DateTimeOffset.UnixEpoch,
    };
}
