using ServiceHub.Data.Agreements;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Agreements;

/// <summary>Resolves the lists of agreements and of what happened to them, as Relay's connections, and a client's own.</summary>
internal sealed class AgreementQueries(AgreementStore store, AgreementBook book)
{
    public void Bind(ResolverMap map)
    {
        map.Query()
            .Argument<AgreementFilter?>("agreements", "filter").Argument<int>("agreements", "first").Argument<string?>("agreements", "after")
            .Argument<string>("agreement", "id")
            .Argument<int>("agreementEvents", "first").Argument<string?>("agreementEvents", "after")
            .Batch<Page<Agreement>?>("agreements", async batch => [await ListAsync(batch)])
            .Batch<Agreement?>("agreement", async batch => [new(await store.ReadAsync(batch.Argument<string>("id"), batch.Cancellation))])
            .Batch<Page<AgreementEvent>?>("agreementEvents", async batch => [await EventsAsync(batch, null)])
            .Batch<IEnumerable<Agreement>>("ownAgreements", async batch => [new(await OwnAsync(batch))]);
        map.Object<Agreement>("Agreement")
            .Argument<int>("events", "first").Argument<string?>("events", "after")
            .Batch<Page<AgreementEvent>?>("events", EventsOfEachAsync);
    }

    private async Task<IEnumerable<Agreement>> OwnAsync(BatchContext<Root> batch) =>
        (await book.OfClientAsync(batch.State<Operation>().Caller.ClientId, batch.Cancellation)).Where(agreement => agreement.State != AgreementState.Draft);

    private async Task<Resolved<Page<Agreement>?>> ListAsync(BatchContext<Root> batch)
    {
        var page = KeyPage.Of(batch);
        if (page.Error is { } error)
        {
            return error;
        }
        var agreements = await store.ListAsync(batch.Argument<AgreementFilter?>("filter") ?? new(), page.Value.First + 1, page.Value.After, batch.Cancellation);
        return Page<Agreement>.Of(agreements, page.Value.First, agreement => Cursor.Encode(agreement.Id));
    }

    private async ValueTask<IReadOnlyList<Resolved<Page<AgreementEvent>?>>> EventsOfEachAsync(BatchContext<Agreement> batch)
    {
        List<Resolved<Page<AgreementEvent>?>> pages = [];
        foreach (var agreement in batch.Parents)
        {
            pages.Add(await EventsAsync(batch, agreement.Id));
        }
        return pages;
    }

    private async Task<Resolved<Page<AgreementEvent>?>> EventsAsync<TParent>(BatchContext<TParent> batch, string? agreementId)
    {
        var page = RowPage.Of(batch);
        if (page.Error is { } error)
        {
            return error;
        }
        var events = await store.EventsAsync(agreementId, page.Value.First + 1, page.Value.After, batch.Cancellation);
        return Page<AgreementEvent>.Of(events, page.Value.First, entry => RowPage.CursorOf(entry.Sequence));
    }
}
