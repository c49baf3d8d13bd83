using ServiceHub.GraphQL.Execution;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Clients;

/// <summary>Resolves the lists of clients and of what happened to them, as Relay's connections.</summary>
internal sealed class ClientQueries(IClientRegister register, IClientCatalogue catalogue, TimeProvider time)
{
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
        var page = KeyPage.Of(batch);
        if (page.Error is { } error)
        {
            return [error];
        }
        var filter = batch.Argument<ClientFilterInput?>("filter")?.Read(time.GetUtcNow()) ?? new();
        var clients = await catalogue.ListAsync(filter, page.Value.First + 1, page.Value.After, batch.Cancellation);
        return [Page<Client>.Of(clients, page.Value.First, client => Cursor.Encode(client.ClientId))];
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
        var page = RowPage.Of(batch);
        if (page.Error is { } error)
        {
            return error;
        }
        var events = await catalogue.EventsAsync(clientId, page.Value.First + 1, page.Value.After, batch.Cancellation);
        return Page<ClientEvent>.Of(events, page.Value.First, entry => RowPage.CursorOf(entry.Sequence));
    }
}
