using System.Globalization;
using ServiceHub.Data.Agreements;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Agreements;

/// <summary>Resolves the lists of agreements and of what happened to them, as Relay's connections, and a client's own.</summary>
internal sealed class AgreementQueries(AgreementStore store, AgreementBook book)
{
    private const int MostItems = 100;

    private static readonly FieldError WrongFirst = new(ErrorCodes.BadUserInput, $"The argument first is from 1 to {MostItems}.");
    private static readonly FieldError WrongAfter = new(ErrorCodes.BadUserInput, "The argument after is the endCursor of a page of this list.");

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
        var (first, after) = (batch.Argument<int>("first"), batch.Argument<string?>("after"));
        if (first is < 1 or > MostItems)
        {
            return WrongFirst;
        }
        var id = after is null ? null : Cursor.Decode(after);
        if (after is not null && id is null)
        {
            return WrongAfter;
        }
        var agreements = await store.ListAsync(batch.Argument<AgreementFilter?>("filter") ?? new(), first + 1, id, batch.Cancellation);
        return Page<Agreement>.Of(agreements, first, agreement => Cursor.Encode(agreement.Id));
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
        var (first, after) = (batch.Argument<int>("first"), batch.Argument<string?>("after"));
        if (first is < 1 or > MostItems)
        {
            return WrongFirst;
        }
        long? before = null;
        if (after is not null)
        {
            if (!long.TryParse(Cursor.Decode(after), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
            {
                return WrongAfter;
            }
            before = sequence;
        }
        var events = await store.EventsAsync(agreementId, first + 1, before, batch.Cancellation);
        return Page<AgreementEvent>.Of(events, first, entry => Cursor.Encode(entry.Sequence.ToString(CultureInfo.InvariantCulture)));
    }
}
