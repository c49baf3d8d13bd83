using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Http;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.Agencies.Revenue;

/// <summary>The Revenue Department: REST over mutual TLS, single and batch.</summary>
internal sealed class RevenueAgency : ISandboxAgency
{
    private const string Database = "revenue.db";
    private const string Folder = "revenue-certificates";
    private const int Era = 543;

    public string Name => "revenue";

    public bool IsOverSocket => true;

    public void Prepare(SandboxDirectory place, KnownPeople known)
    {
        CertificateFolder.Create(place.At(Folder));
        DocumentStore.Create(
            place.At(Database), (TaxEndpoint.Table, known.One(person => known.Office.Tax(person) is { } tax ? Document(person, tax) : null)));
    }

    public OpenAgency Open(SandboxDirectory place, TimeProvider time)
    {
        var store = new DocumentStore(place.At(Database));
        var certificates = new CertificateFolder(place.At(Folder));
        var endpoint = new TaxEndpoint(store, time);
        return new OpenAgency
        {
            Settings = new Dictionary<string, string>
            {
                ["Certificate"] = certificates.Client,
                ["CertificateKey"] = certificates.ClientKey,
                ["AuthorityFile"] = certificates.Authority,
            },
            Answer = new PostRoutes(new Dictionary<string, RequestDelegate>
            {
                ["/v1/standing/query"] = endpoint.AnswerOneAsync,
                ["/v1/standings/query"] = endpoint.AnswerManyAsync,
            }).AnswerAsync,
            Tls = certificates.Open(),
            Store = store,
        };
    }

    private static TaxDocument Document(Person person, TaxRecord tax) => new(
        person.NationalId!.Value.Digits,
        tax.Year + Era,
        tax.FiledOn is { } day ? ThaiDate.DayFirst(day) : null,
        tax.IncomeSatang,
        tax.PaidSatang,
        tax.RefundSatang,
        tax.Status switch
        {
            TaxStatus.Settled => "S",
            TaxStatus.RefundPending => "R",
            TaxStatus.UnderReview => "U",
            _ => "N",
        });
}
