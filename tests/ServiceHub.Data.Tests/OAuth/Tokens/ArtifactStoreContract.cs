using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.OAuth.Tokens;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.Tests.OAuth.Tokens;

/// <summary>What holds on every database.</summary>
public abstract class ArtifactStoreContract(ITestDatabase database) : IDisposable
{
    private static readonly DateTimeOffset Later = TimeProvider.System.GetUtcNow().AddMinutes(5);

    private readonly ArtifactStore _store = new(database, database.Ring, TimeProvider.System);

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_artifact_comes_back_as_it_was()
    {
        await _store.PutAsync(Some("handle"), default);
        var kept = (await _store.FindAsync(ArtifactKind.Code, "handle", default)).ShouldNotBeNull();
        Encoding.UTF8.GetString(kept.Content.Span).ShouldBe("what the handle opens");
        kept.Family.ShouldBe("family");
        kept.Used.ShouldBeFalse();
        kept.Expires.ShouldBe(Later, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task A_handle_opens_nothing_of_another_kind()
    {
        await _store.PutAsync(Some("handle"), default);
        (await _store.FindAsync(ArtifactKind.RefreshToken, "handle", default)).ShouldBeNull();
        (await _store.UseAsync(ArtifactKind.RefreshToken, "handle", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Neither_handle_nor_content_is_stored_in_the_clear()
    {
        await _store.PutAsync(Some("handle"), default);
        await using var context = database.CreateDbContext();
        var row = await context.Artifacts.SingleAsync();
        row.Hash.AsSpan().IndexOf("handle"u8).ShouldBe(-1);
        row.Content.Bytes.AsSpan().IndexOf("what the handle opens"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task Of_many_who_use_it_at_once_one_gets_it_unused()
    {
        await _store.PutAsync(Some("handle"), default);
        var uses = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () => await _store.UseAsync(ArtifactKind.Code, "handle", default))));
        uses.Count(use => use is { Used: false }).ShouldBe(1);
        uses.ShouldAllBe(use => use != null);
    }

    [Fact]
    public async Task Two_artifacts_do_not_share_a_handle()
    {
        await _store.PutAsync(Some("handle"), default);
        await Should.ThrowAsync<DbUpdateException>(async () => await _store.PutAsync(Some("handle"), default));
    }

    [Fact]
    public async Task An_ended_family_is_gone_for_good()
    {
        await _store.PutAsync(Some("before"), default);
        await _store.EndFamilyAsync("family", default);
        await _store.EndFamilyAsync("family", default);
        await _store.PutAsync(Some("after"), default);
        foreach (var handle in new[] { "before", "after" })
        {
            (await _store.FindAsync(ArtifactKind.Code, handle, default)).ShouldBeNull();
            (await _store.UseAsync(ArtifactKind.Code, handle, default)).ShouldBeNull();
        }
    }

    private static Artifact Some(string handle) => new(ArtifactKind.Code, handle, "what the handle opens"u8.ToArray(), "family", Later);
}
