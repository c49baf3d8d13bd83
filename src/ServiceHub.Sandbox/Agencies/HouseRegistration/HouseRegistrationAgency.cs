using System.Globalization;
using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Http;
using ServiceHub.Sandbox.People;
using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.Agencies.HouseRegistration;

/// <summary>The house registration: a REST service that is reached through X-Road, one person a request.</summary>
internal sealed class HouseRegistrationAgency : ISandboxAgency
{
    private const string Database = "house-registration.db";
    private const string Table = "resident";
    private const string Client = "SANDBOX/GOV/00001/SERVICEHUB";
    private const string Service = "SANDBOX/GOV/00015/CIVIL-REGISTRATION/house";
    private const string Query = "/v1/residents/query";

    public string Name => "house-registration";

    public bool IsOverSocket => true;

    public void Prepare(SandboxDirectory place, KnownPeople known) => DocumentStore.Create(
        place.At(Database), (Table, known.One(person => known.Office.House(person) is { } house ? Document(person, house) : null)));

    public OpenAgency Open(SandboxDirectory place, TimeProvider time)
    {
        var store = new DocumentStore(place.At(Database));
        var server = new SecurityServer(Service, Client, new Dictionary<string, RequestDelegate>
        {
            [Query] = async context =>
            {
                if (await Wire.ReadAsync<PidQuery>(context) is not { Pid: { Length: > 0 } pid })
                {
                    await Wire.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "expected JSON with pid");
                    return;
                }
                await Wire.WriteDocumentsAsync(context, time, "residents", await store.FindAsync(Table, [pid], context.RequestAborted));
            },
        });
        return new OpenAgency
        {
            Settings = new Dictionary<string, string> { ["Client"] = Client, ["Service"] = Service },
            Answer = server.AnswerAsync,
            Store = store,
        };
    }

    private static HouseDocument Document(Person person, HouseRecord house) => new(
        person.NationalId!.Value.Digits,
        house.Name.Title.Th!,
        house.Name.Given.Th!,
        house.Name.Family?.Th ?? "",
        ThaiDate.YearFirst(house.BirthDate),
        house.HouseCode,
        house.Role == HouseRole.Host ? "1" : "2",
        ThaiDate.YearFirst(house.MovedInOn),
        house.Residents,
        new HouseAddressDocument(
            house.Address.HouseNumber,
            house.Address.Moo?.ToString(CultureInfo.InvariantCulture),
            house.Address.Subdistrict.Th!,
            house.Address.District.Name.Th!,
            house.Address.Province.Name.Th!,
            house.Address.AreaCode,
            house.Address.PostalCode));
}
