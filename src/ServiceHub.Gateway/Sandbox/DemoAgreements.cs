using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Agreements;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.Sandbox.Agencies;
using ServiceHub.Sandbox.Seeding;
using ServiceHub.Services.Agreements;

namespace ServiceHub.Gateway.Sandbox;

/// <summary>The agreements by which the sandbox's clients see what their scopes open: one for each data set.</summary>
/// <param name="registry">Enters them by the rules that hold for everybody's.</param>
/// <param name="store">Tells which there are.</param>
/// <param name="clients">Tells what clients may do.</param>
/// <param name="time">Tells from when on they are valid.</param>
internal sealed class DemoAgreements(AgreementRegistry registry, AgreementStore store, IClientRegister clients, TimeProvider time)
{
    private const string Author = "sandbox-data-steward";
    private const string Approver = "sandbox-data-protection-officer";
    private const int DailyQuota = 10_000_000;
    private const int Years = 5;

    private static readonly LocalizedText Statute = new(
        "พระราชบัญญัติการบริหารงานและการให้บริการภาครัฐผ่านระบบดิจิทัล พ.ศ. 2562",
        "Digitalization of Public Administration and Services Delivery Act, B.E. 2562 (2019)");

    private static readonly DemoAgreementTexts Counter = new(
        new("ให้บริการท่านที่จุดบริการ โดยไม่เรียกเอกสารที่หน่วยงานของรัฐมีอยู่แล้ว", "Serving you at the counter without asking for papers that the state holds already"),
        new("กระทรวงตัวอย่าง", "Example Ministry"));

    private static readonly Dictionary<string, DemoAgreementTexts> Texts = new()
    {
        ["identity-check"] = new(
            new("ตรวจสอบว่าบัตรประจำตัวประชาชนของท่านยังใช้ได้เมื่อท่านเปิดบัญชี", "Checking that your identity card is good when you open an account"),
            new("ธนาคารตัวอย่าง", "Example Bank")),
        ["e-government"] = new(
            new("แสดงข้อมูลของท่านที่หน่วยงานของรัฐถืออยู่ เมื่อท่านเข้าสู่ระบบพอร์ทัล", "Showing you what agencies hold about you when you sign in to the portal"),
            new("พอร์ทัลบริการภาครัฐตัวอย่าง", "Example e-Government Portal")),
    };

    /// <summary>Enters what the demo clients lack. What an administrator did about those that are there stays.</summary>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        foreach (var clientId in DemoClients.ReadersOfCitizens)
        {
            await CreateAsync(clientId, cancellation);
        }
    }

    /// <summary>
    /// Enters agreements for a client on each data set of which its scopes open something, and on which it has none. One that was ended, or
    /// has no purpose, gets none.
    /// </summary>
    public async Task CreateAsync(string clientId, CancellationToken cancellation)
    {
        if (await clients.ReadAsync(clientId, cancellation) is not { State: not ClientState.Ended, Purposes: [var purpose, ..] } client)
        {
            return;
        }
        var known = (await store.ListAsync(new(ClientId: clientId), int.MaxValue, null, cancellation)).Select(agreement => agreement.DataSet).ToHashSet();
        Agreement[] missing =
        [
            .. registry.DataSetsOf(client.Scopes).Where(set => !known.Contains(set.Key)).Select(set => Terms(client, purpose, set.Key, set.Value)),
        ];
        if (await registry.EnterApprovedAsync(missing, Author, Approver, cancellation) is [var error, ..])
        {
            throw new SandboxStateException($"The sandbox cannot enter the agreements of {clientId}: {error.Message}");
        }
    }

    private Agreement Terms(Client client, string purpose, string dataSet, IReadOnlyList<string> scopes)
    {
        var (title, controller) = Texts.GetValueOrDefault(purpose, Counter);
        var from = new DateOnly(HubDay.Of(time.GetUtcNow()).Year - 1, 1, 1);
        return new()
        {
            Id = "",
            ClientId = client.ClientId,
            DataSet = dataSet,
            Purpose = purpose,
            LegalBasis = LegalBasis.PublicTask,
            LegalReference = Statute,
            Title = title,
            Controller = controller,
            Scopes = scopes,
            Fields = [Agreement.AllFields],
            DailyQuota = DailyQuota,
            ValidFrom = from,
            ValidTo = from.AddYears(Years).AddDays(-1),
            RiskAssessment = "The people of the sandbox are synthetic, so nobody is harmed. Between organisations this text says what may go wrong for citizens, how likely it is, and what is done about it.",
            CreatedAt = default,
        };
    }
}
