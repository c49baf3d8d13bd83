using System.Globalization;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Clients;

/// <summary>Resolves the lists of clients and of what happened to them, as Relay's connections.</summary>
internal sealed class ClientQueries(IClientRegister register, IClientCatalogue catalogue, TimeProvider time)
{
    private const int MostItems = 100;

    private static readonly FieldError WrongFirst = new(ErrorCodes.BadUserInput, $"The argument first is from 1 to {MostItems}.");
    private static readonly FieldError WrongAfter = new(ErrorCodes.BadUserInput, "The argument after is the endCursor of a page of this list.");

    public void Bind(ResolverMap map)
    {
        map.Query()
            .Argument<ClientFilterInput?>("clients", "filter").Argument<int>("clients", "first").Argument<string?>("clients", "after")
            .Argument<string>("client", "clientId")
            .Argument<int>("clientEvents", "first").Argument<string?>("clientEvents", "after")
            .Batch<Page<Client>?>("clients", ListAsync)
            .Batch<Client?>("client", async batch => [new(await register.ReadAsync(batch.Argument<string>("clientId"), batch.Cancellation))])
            .Batch<Page<ClientEvent>?>("clientEvents", async batch => [await EventsAsync(batch, null)]);
        map.Object<Client>("Client")
            .Argument<int>("events", "first").Argument<string?>("events", "after")
            .Batch<Page<ClientEvent>?>("events", EventsOfEachAsync);
    }

    private async ValueTask<IReadOnlyList<Resolved<Page<Client>?>>> ListAsync(BatchContext<Root> batch)
    {
        var (first, after) = (batch.Argument<int>("first"), batch.Argument<string?>("after"));
        if (first is < 1 or > MostItems)
        {
            return [WrongFirst];
        }
        if (after is not null && Cursor.Decode(after) is null)
        {
            return [WrongAfter];
        }
        var filter = batch.Argument<ClientFilterInput?>("filter")?.Read(time.GetUtcNow()) ?? new();
        var clients = await catalogue.ListAsync(filter, first + 1, after is null ? null : Cursor.Decode(after), batch.Cancellation);
        return [Page<Client>.Of(clients, first, client => Cursor.Encode(client.ClientId))];
    }

    private async ValueTask<IReadOnlyList<Resolved<Page<ClientEvent>?>>> EventsOfEachAsync(BatchContext<Client> batch)
    {
        List<Resolved<Page<ClientEvent>?>> pages = [];
        foreach (var client in batch.Parents)
        {
            pages.Add(await EventsAsync(batch, client.ClientId));
        }
        return pages;
    }

    private async Task<Resolved<Page<ClientEvent>?>> EventsAsync<TParent>(BatchContext<TParent> batch, string? clientId)
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
        var events = await catalogue.EventsAsync(clientId, first + 1, before, batch.Cancellation);
        return Page<ClientEvent>.Of(events, first, entry => Cursor.Encode(entry.Sequence.ToString(CultureInfo.InvariantCulture)));
    }
}
