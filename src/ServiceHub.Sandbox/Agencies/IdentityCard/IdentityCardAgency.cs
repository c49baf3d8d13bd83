using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Http;
using ServiceHub.Sandbox.Agencies.IdentityCard.Laser;

namespace ServiceHub.Sandbox.Agencies.IdentityCard;

/// <summary>The identity-card registry: REST for cards and histories, SOAP 1.2 for the status of a card by its laser code.</summary>
internal sealed class IdentityCardAgency : ISandboxAgency
{
    private const string Database = "identity-card.db";
    private const string UserName = "servicehub";

    public string Name => "identity-card";

    public bool IsOverSocket => true;

    public void Prepare(SandboxDirectory place, KnownPeople known) => DocumentStore.Create(
        place.At(Database),
        ("card", known.One(CardDocuments.Card)),
        ("earlier_card", known.Many(person => known.Office.EarlierCards(person).Select(card => CardDocuments.Earlier(person, card)))),
        ("name_change", known.Many(person => known.Office.NameChanges(person).Select((change, i) => CardDocuments.Change(person, change, i)))),
        (CardStatusEndpoint.Table, known.One(person => CardDocuments.Laser(person, known.Office.LaserCode(person)))));

    public OpenAgency Open(SandboxDirectory place, TimeProvider time)
    {
        var (token, password) = (Secret.Create(), Secret.Create());
        var store = new DocumentStore(place.At(Database));
        var rest = new CardEndpoint(store, token, time);
        var routes = new PostRoutes(new Dictionary<string, RequestDelegate>
        {
            ["/v1/cards/query"] = rest.Answer("card", "cards"),
            ["/v1/cards/history"] = rest.Answer("earlier_card", "cards"),
            ["/v1/names/history"] = rest.Answer("name_change", "names"),
            [CardStatusEndpoint.Path] = new CardStatusEndpoint(store, new UsernameTokens(UserName, password, time)).AnswerAsync,
        });
        return new OpenAgency
        {
            Settings = new Dictionary<string, string> { ["Token"] = token, ["Username"] = UserName, ["Password"] = password },
            Answer = routes.AnswerAsync,
            Store = store,
        };
    }
}
