using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Gateway.Tests.Trust;

namespace ServiceHub.Gateway.Tests.GraphQL;

public sealed class RepeatedMutationTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Record = "mutation ($input: ContactInput!) { recordContact(input: $input) { contact { id } errors { code } } }";

    private HubUnderTest Hub => shared.Hub;

    [Fact]
    public async Task A_mutation_under_a_key_runs_once_and_is_answered_alike()
    {
        var token = await Hub.TokenAsync();
        var first = await SendAsync(token, "walk-in-1", "2026-11-20T02:00:00Z");
        first.Body.ShouldContain("\"id\":\"");
        (await SendAsync(token, "walk-in-1", "2026-11-20T02:00:00Z")).ShouldBe(first);
        (await SendAsync(token, "walk-in-2", "2026-11-20T02:00:00Z")).Body.ShouldNotBe(first.Body);
        (await SendAsync(token, "walk-in-1", "2026-11-20T03:00:00Z")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task No_citizen_of_a_portal_gets_what_another_one_was_answered()
    {
        var token = await Hub.TokenAsync();
        (await SendAsync(token, "portals-key", "2026-11-17T02:00:00Z")).Status.ShouldBe(HttpStatusCode.OK);
        using var forge = await TokenForge.OpenAsync(Hub, token);
        (forge.Claims["sub"], forge.Claims["act"]) = (new string('0', 32), new JsonObject { ["sub"] = "partner" });
        (await SendAsync(forge.Signed(), "portals-key", "2026-11-17T02:00:00Z")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Of_many_at_once_one_runs()
    {
        var token = await Hub.TokenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(token, "at-once", "2026-11-19T02:00:00Z")));
        answers.Where(answer => answer.Status == HttpStatusCode.OK).Select(answer => answer.Body).Distinct().ShouldHaveSingleItem();
        answers.Where(answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(answer => answer.Status == HttpStatusCode.Conflict && answer.Body.Contains("IDEMPOTENCY_UNFINISHED"));
        await using var context = await ContextAsync();
        (await context.Contacts.CountAsync(contact => contact.StartedAt == new DateTimeOffset(2026, 11, 19, 2, 0, 0, TimeSpan.Zero))).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_begun_and_lost_does_not_run_again()
    {
        var token = await Hub.TokenAsync();
        await SendAsync(token, "lost", "2026-11-18T02:00:00Z");
        await using (var context = await ContextAsync())
        {
            var newest = await context.Mutations.OrderByDescending(row => row.StartedAt).FirstAsync();
            await context.Mutations.Where(row => row.Id == newest.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Answer, (byte[]?)null));
        }
        var (status, body) = await SendAsync(token, "lost", "2026-11-18T02:00:00Z");
        (status, body.Contains("IDEMPOTENCY_UNFINISHED")).ShouldBe((HttpStatusCode.Conflict, true));
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(string token, string key, string startedAt)
    {
        using var answer = await Hub.AskWithAsync(token, Record, new { input = new { channel = "COUNTER", reason = "OTHER", startedAt } }, key);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<HubDbContext> ContextAsync() => Hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
}
