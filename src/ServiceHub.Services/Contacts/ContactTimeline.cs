using System.Globalization;
using ServiceHub.Data;
using ServiceHub.Data.Contacts;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Contacts;

/// <summary>Resolves <c>Citizen.contacts</c>: one citizen's contacts with all agencies.</summary>
/// <param name="store">Keeps them.</param>
internal sealed class ContactTimeline(ContactStore store)
{
    private const string Field = "contacts";
    private const string From = "from";
    private const string To = "to";
    private const string Channels = "channels";

    public void Bind(ResolverMap map) => KeyPage.Declare(map.Object<CitizenView>(HubContract.CitizenType), Field)
        .Argument<DateOnly?>(Field, From).Argument<DateOnly?>(Field, To).Argument<IReadOnlyList<ContactChannel>?>(Field, Channels)
        .Batch<Page<Contact>?>(Field, EachAsync);

    private async ValueTask<IReadOnlyList<Resolved<Page<Contact>?>>> EachAsync(BatchContext<CitizenView> batch)
    {
        var page = KeyPage.Of(batch);
        (DateTimeOffset, Guid)? after = null;
        if ((page.Error ?? (page.Value.After is { } key && (after = Read(key)) is null ? KeyPage.WrongAfter : null)) is { } error)
        {
            return [.. batch.Parents.Select(_ => new Resolved<Page<Contact>?>(error))];
        }
        var wanted = new ContactPage(page.Value.First + 1)
        {
            After = after,
            From = batch.Argument<DateOnly?>(From) is { } from ? HubDay.Start(from) : null,
            Until = batch.Argument<DateOnly?>(To) is { } to && to < DateOnly.MaxValue ? HubDay.Start(to.AddDays(1)) : null,
            Channels = batch.Argument<IReadOnlyList<ContactChannel>?>(Channels),
        };
        var contacts = await store.TimelinesAsync([.. batch.Parents.Select(citizen => citizen.Profile.Id).Distinct()], wanted, batch.Cancellation);
        return [.. batch.Parents.Select(citizen => new Resolved<Page<Contact>?>(Page<Contact>.Of([.. contacts[citizen.Profile.Id]], page.Value.First, CursorOf)))];
    }

    private static string CursorOf(Contact contact) => Cursor.Encode(string.Create(CultureInfo.InvariantCulture, $"{contact.StartedAt.UtcTicks}-{contact.Id:N}"));

    private static (DateTimeOffset, Guid)? Read(string key) =>
        key.Split('-') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
        && Guid.TryParseExact(id, "N", out var contact) ? (new DateTimeOffset(at, TimeSpan.Zero), contact) : null;
}
