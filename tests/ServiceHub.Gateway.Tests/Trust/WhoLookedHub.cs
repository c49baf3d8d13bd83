using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

/// <summary>A hub with two administrators, and citizens who are logged in.</summary>
public sealed class WhoLookedHub : IAsyncLifetime
{
    public const string Rows = """
        edges { node { id at summary { th en } organisation { th en } organisationId clientId onBehalfOf { en } byCitizen office officerRole purpose { th en }
          legalBasis { code words { th en } } legalReference { en } dataSets { name title { th en } outcome { code words { en } } fields }
          outcome { code words { th en } } proof { leafHash number } } }
        pageInfo { hasNextPage endCursor }
        """;

    public const string Mine = $$"""query ($first: Int! = 20, $after: String, $from: Date, $to: Date) { me { disclosures(first: $first, after: $after, from: $from, to: $to) { {{Rows}} } } }""";

    private const string Administrator = "administrator";

    private string _second = "";

    public ShiftedClock Clock { get; } = new();

    public HubUnderTest Hub { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Hub = await HubUnderTest.StartAtAsync(Clock);
        (_, _second) = await Hub.AddClientAsync("second", Administrator);
    }

    public async Task DisposeAsync() => await Hub.DisposeAsync();

    /// <summary>A token of a portal that a person from the cast has logged in to. It has no agreement.</summary>
    public async Task<string> PersonAsync(string persona, string portal, params string[] more)
    {
        const string organisation = "0060:000000088";
        var token = await Hub.TokenOfAsync(portal, await Hub.StrangerAsync(portal, organisation, more));
        using var forge = await TokenForge.OpenAsync(Hub, token);
        forge.Claims["sub"] = await IdAsync(persona, organisation);
        forge.Claims["act"] = new JsonObject { ["sub"] = portal };
        return forge.Signed();
    }

    /// <summary>The id by which an organisation knows a person from the cast.</summary>
    public async Task<string> IdAsync(string persona, string organisation)
    {
        var hashes = Hub.Services.GetRequiredService<IdentifierVault>().Candidates(NationalId.Parse(Hub.NationalId(persona))).ToArray();
        await using var context = await Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        var citizen = await context.Identifiers.Where(identifier => hashes.Contains(identifier.IndexHash)).Select(identifier => identifier.CitizenId).SingleAsync();
        return (await Hub.Services.GetRequiredService<PairwiseIds>().GetAsync(organisation, [citizen], default))[citizen];
    }

    public async Task<JsonElement> AskAsync(string token, string query, object? variables = null)
    {
        using var answer = await Hub.AskWithAsync(token, query, variables);
        return await answer.JsonAsync();
    }

    /// <summary>Has a client look a person from the cast up.</summary>
    public Task<JsonElement> LookAsync(string token, string persona, string fields) =>
        AskAsync(token, $$"""query ($by: CitizenLookup!) { citizen(by: $by) { {{fields}} } }""", new { by = new { nationalId = Hub.NationalId(persona) } });

    /// <summary>Asks as an administrator.</summary>
    public async Task<JsonElement> AdministerAsync(string query, object? variables = null, bool isSecond = false) =>
        await AskAsync(isSecond ? await Hub.TokenOfAsync("second", _second) : await Hub.TokenAsync(Administrator), query, variables);

    /// <summary>What a person reads of who looked.</summary>
    public async Task<IReadOnlyList<JsonElement>> MineAsync(string token, object? variables = null) =>
        [.. (await AskAsync(token, Mine, variables)).At("data", "me", "disclosures", "edges").EnumerateArray().Select(edge => edge.GetProperty("node"))];
}
