using System.Net.Http.Json;
using System.Text.Json;
using ServiceHub.Data.Disclosure.Merkle;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class DisclosureTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private HubUnderTest Hub => shared.Hub;

    [Fact]
    public async Task Each_citizen_of_a_request_has_one_row_without_a_value_of_theirs()
    {
        var token = await Hub.TokenOfAsync("reader", await Hub.StrangerAsync("reader"));
        var agreement = await Hub.AgreeAsync("reader", "identity-card");
        await Hub.AgreeAsync("reader", "profile");
        using var answer = await Hub.AskWithAsync(
            token, "query ($a: CitizenLookup!, $b: CitizenLookup!) { a: citizen(by: $a) { name { th } identityCard { status } } again: citizen(by: $a) { identityCard { number } } b: citizen(by: $b) { name { en } } }",
            new { a = new { nationalId = Hub.NationalId("ordinary") }, b = new { nationalId = Hub.NationalId("land-owner") } });

        var rows = (await Hub.DisclosuresAsync()).Where(row => row.At("client").GetString() == "reader").ToList();
        rows.Count.ShouldBe(2);
        var row = rows.Single(row => row.At("data").GetArrayLength() == 2);
        row.At("request").GetString().ShouldBe(answer.Headers.GetValues("X-Request-Id").Single());
        row.At("operation").GetString()!.Length.ShouldBe(64);
        row.At("organisation").GetString().ShouldBe("0060:000000077");
        row.At("purpose").GetString().ShouldBe(TrustHub.Purpose);
        row.At("outcome").GetString().ShouldBe("FOUND");
        row.At("data").EnumerateArray().Single(part => part.At("set").GetString() == "identity-card").GetRawText().ShouldBe(
            $$"""{"set":"identity-card","agreement":"{{agreement.Id}}","outcome":"OK","fields":["Citizen.identityCard","IdentityCard.number","IdentityCard.status"]}""");
        rows.ShouldAllBe(one => !one.GetRawText().Contains(Hub.NationalId("ordinary"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receipt_is_proven_by_the_next_head()
    {
        using var answer = await Hub.AskWithAsync(
            await Hub.TokenAsync(), "query ($by: CitizenLookup!) { citizen(by: $by) { name { th } } }", new { by = new { nationalId = Hub.NationalId("ordinary") } });
        var receipt = (await answer.JsonAsync()).At("extensions", "receipt");
        var leaf = receipt.At("leaves").EnumerateArray().ShouldHaveSingleItem().GetString()!;
        await Hub.DisclosuresAsync();

        var head = await Hub.Http.GetFromJsonAsync<JsonElement>("/log/v1/get-sth");
        var size = head.At("tree_size").GetInt64();
        var proof = await Hub.Http.GetFromJsonAsync<JsonElement>($"/log/v1/get-proof-by-hash?hash={leaf}&tree_size={size}");
        var path = proof.At("audit_path").EnumerateArray().Select(hash => Convert.FromHexString(hash.GetString()!)).ToList();

        MerkleVerification.IsIncluded(
            Convert.FromHexString(leaf), proof.At("leaf_index").GetInt64(), size, path, Convert.FromHexString(head.At("root_hash").GetString()!)).ShouldBeTrue();
        var keys = await Hub.Http.GetFromJsonAsync<JsonElement>("/log/v1/get-keys");
        keys.At("keys").EnumerateArray().Select(key => key.At("kid").GetString()).ShouldContain(receipt.At("key").GetString());
        var consistency = await Hub.Http.GetFromJsonAsync<JsonElement>($"/log/v1/get-sth-consistency?first=1&second={size}");
        consistency.At("consistency").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("get-proof-by-hash?hash=00&tree_size=1", 400)]
    [InlineData("get-proof-by-hash?tree_size=1", 400)]
    [InlineData("get-proof-by-hash?hash=0000000000000000000000000000000000000000000000000000000000000000&tree_size=999999999", 400)]
    [InlineData("get-proof-by-hash?hash=0000000000000000000000000000000000000000000000000000000000000000&tree_size=1", 404)]
    [InlineData("get-sth-consistency?first=0&second=1", 400)]
    [InlineData("get-sth-consistency?first=2&second=1", 400)]
    [InlineData("get-sth-consistency?first=x&second=1", 400)]
    public async Task A_proof_that_cannot_be_is_refused_with_what_to_do(string path, int status)
    {
        await Hub.DisclosuresAsync();
        using var answer = await Hub.Http.GetAsync($"/log/v1/{path}");
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.JsonAsync()).At("detail").GetString()!.Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Who_was_not_found_is_written_down_by_a_keyed_hash()
    {
        var token = await Hub.TokenOfAsync("seeker", await Hub.StrangerAsync("seeker"));
        await Hub.AgreeAsync("seeker", "identity-card");
        using var answer = await Hub.AskWithAsync(token, "query ($by: CitizenLookup!) { citizen(by: $by) { id } }", new { by = new { id = new string('1', 32) } });

        var row = (await Hub.DisclosuresAsync()).Single(row => row.At("client").GetString() == "seeker");
        row.At("outcome").GetString().ShouldBe("NOT_FOUND");
        row.At("lookup", "hash").GetString()!.Length.ShouldBe(64);
        row.TryGetProperty("citizen", out _).ShouldBeFalse();
        (await answer.JsonAsync()).At("extensions", "receipt", "leaves").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Each_part_of_an_answer_comes_with_the_receipt_of_what_it_adds()
    {
        var token = await Hub.TokenOfAsync("in-parts", await Hub.StrangerAsync("in-parts"));
        await Hub.AgreeAsync("in-parts", "identity-card");
        await Hub.AgreeAsync("in-parts", "land-titles");
        await Hub.Agencies.Faults["land-titles"].SetAsync(new Fault(FaultKind.Slow, TimeSpan.FromSeconds(2)));
        using var answer = await Hub.SendAsync(
            token, JsonContent.Create(new
            {
                query = "query ($by: CitizenLookup!) { citizen(by: $by, maxAge: 0) { identityCard { status } ... @defer { landTitles { deedNumber } } } }",
                variables = new { by = new { nationalId = Hub.NationalId("land-owner") } },
            }), "multipart/mixed");
        var parts = (await answer.Content.ReadAsStringAsync()).Split("\r\n---").Where(part => part.Contains('{', StringComparison.Ordinal)).Select(part => JsonElement.Parse(part[part.IndexOf('{', StringComparison.Ordinal)..])).ToList();

        parts.Count.ShouldBe(2, string.Join("\n", parts.Select(part => part.GetRawText())));
        parts.ShouldAllBe(part => part.GetRawText().Contains("\"receipt\":{\"leaves\":[", StringComparison.Ordinal));
        (await Hub.DisclosuresAsync()).Where(row => row.At("client").GetString() == "in-parts")
            .Select(row => string.Join(' ', row.At("data").EnumerateArray().Select(part => part.At("set").GetString()))).ShouldBe(["identity-card", "land-titles"]);
    }

    [Fact]
    public async Task Whose_card_is_verified_is_written_down()
    {
        var token = await Hub.TokenOfAsync("verifier", await Hub.StrangerAsync("verifier"));
        await Hub.AgreeAsync("verifier", "identity-card");
        using var answer = await Hub.AskWithAsync(
            token, "mutation ($input: VerifyIdentityCardInput!) { verifyIdentityCard(input: $input) { outcome } }",
            new { input = new { nationalId = Hub.NationalId("ordinary"), laserCode = "JT0-0000000-00", birthDate = "1981-07-14" } });

        var row = (await Hub.DisclosuresAsync()).Single(row => row.At("client").GetString() == "verifier");
        row.At("outcome").GetString().ShouldBe("ASKED");
        row.At("data")[0].At("fields").GetRawText().ShouldContain("Mutation.verifyIdentityCard");
    }

    [Fact]
    public async Task Identical_requests_at_once_are_each_written_down()
    {
        var token = await Hub.TokenOfAsync("twins", await Hub.StrangerAsync("twins"));
        await Hub.AgreeAsync("twins", "land-titles");
        await Hub.Agencies.Faults["land-titles"].SetAsync(new Fault(FaultKind.Slow, TimeSpan.FromMilliseconds(300)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Hub.AskWithAsync(
            token, "query ($by: CitizenLookup!) { citizen(by: $by) { landTitles { deedNumber } } }", new { by = new { nationalId = Hub.NationalId("land-owner") } })));

        var leaves = await Task.WhenAll(answers.Select(async answer => (await answer.JsonAsync()).At("extensions", "receipt", "leaves")[0].GetString()));
        leaves.Distinct().Count().ShouldBe(4);
        (await Hub.DisclosuresAsync()).Count(row => row.At("client").GetString() == "twins").ShouldBe(4);
    }
}
