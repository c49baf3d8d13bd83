using System.Globalization;
using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Http;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.Agencies.LandTitles;

/// <summary>The land office: REST on pages of three titles, slow, for holders of a token of its own token endpoint.</summary>
internal sealed class LandTitleAgency : ISandboxAgency
{
    private const string Database = "land-titles.db";
    private const string Table = "title";
    private const string ClientId = "servicehub";

    private const string Tokens = "/oauth/token";

    public string Name => "land-titles";

    public bool IsOverSocket => true;

    public void Prepare(SandboxDirectory place, KnownPeople known) => DocumentStore.Create(
        place.At(Database), (Table, known.Many(person => known.Office.LandTitles(person).Select(title => Document(person, title)))));

    public OpenAgency Open(SandboxDirectory place, TimeProvider time)
    {
        var secret = Secret.Create();
        var store = new DocumentStore(place.At(Database));
        var tokens = new TokenDesk(ClientId, secret, time);
        var routes = new PostRoutes(new Dictionary<string, RequestDelegate>
        {
            [Tokens] = tokens.AnswerAsync,
            ["/v1/titles/search"] = new TitleSearch(store, Table, tokens, time).AnswerAsync,
        });
        return new OpenAgency
        {
            Settings = new Dictionary<string, string> { ["ClientId"] = ClientId, ["ClientSecret"] = secret },
            Addresses = new Dictionary<string, string> { ["TokenAddress"] = Tokens },
            Answer = routes.AnswerAsync,
            Store = store,
        };
    }

    private static LandTitleDocument Document(Person person, LandTitleRecord title) => new(
        person.NationalId!.Value.Digits,
        Abbreviation(title.Type),
        title.DeedNumber,
        title.Parcel,
        new LandAreaDocument(title.Area.Rai, title.Area.Ngan, title.Area.TenthsOfWah / 10m),
        title.District.Province.Code,
        title.District.Code,
        title.District.Name.Th!,
        title.District.Province.Name.Th!,
        string.Create(CultureInfo.InvariantCulture, $"{title.Share.Numerator}/{title.Share.Denominator}"),
        title.AppraisedSatang,
        ThaiDate.Dashed(title.RegisteredOn));

    private static string Abbreviation(DeedType type) => type switch
    {
        DeedType.NorSor4Jor => "น.ส.4 จ.",
        DeedType.NorSor3Kor => "น.ส.3 ก.",
        _ => "น.ส.3",
    };
}
