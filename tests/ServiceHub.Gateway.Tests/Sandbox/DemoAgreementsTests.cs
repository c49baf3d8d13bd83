using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data;
using ServiceHub.Data.Agreements;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.Services.Agreements;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Sandbox;

public sealed class DemoAgreementsTests
{
    [Fact]
    public async Task Later_starts_enter_what_is_missing_and_nothing_twice()
    {
        using var directory = new TemporaryDirectory();
        Agreement[] made;
        await using (var first = await HubUnderTest.StartOnAsync(directory.Path))
        {
            made = await AllAsync(first);
            // An agreement that somebody ended stays so; and a directory of before held none of a client's.
            await first.Services.GetRequiredService<AgreementRegistry>().MoveAsync(new(Of(made, "partner", "revenue").Id), AgreementAction.Ended, "administrator", default);
            await using var context = await first.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
            await context.Agreements.Where(agreement => agreement.ClientId == "partner-narrow" || agreement.ClientId == "portal").ExecuteDeleteAsync();
            await first.Services.GetRequiredService<ClientRegistry>().MoveAsync(new("portal"), ClientAction.Ended, RegistryActor.CommandLine, default);
        }
        await using var second = await HubUnderTest.StartOnAsync(directory.Path);
        var known = await AllAsync(second);
        known.Length.ShouldBe(made.Count(agreement => agreement.ClientId != "portal"));
        Of(known, "partner", "revenue").State.ShouldBe(AgreementState.Ended);
        Of(known, "partner-narrow", "identity-card").Id.ShouldNotBe(Of(made, "partner-narrow", "identity-card").Id);
    }

    [Fact]
    public async Task Every_scope_of_a_demo_client_that_opens_something_about_citizens_has_an_agreement_in_force()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var agreements = await AllAsync(hub);
        var registry = hub.Services.GetRequiredService<AgreementRegistry>();
        agreements.ShouldAllBe(agreement => agreement.IsInForce(HubDay.Of(TimeProvider.System.GetUtcNow())) && agreement.CreatedBy != agreement.ApprovedBy);
        foreach (var client in hub.Clients.EnumerateArray().Where(client => client.Text("client_id") != "administrator"))
        {
            agreements.Where(agreement => agreement.ClientId == client.Text("client_id")).SelectMany(agreement => agreement.Scopes)
                .ShouldBe(registry.DataSetsOf(client.At("scopes").EnumerateArray().Select(scope => scope.GetString()!)).SelectMany(set => set.Value), ignoreOrder: true);
        }
        agreements.Where(agreement => agreement.ClientId == "partner-narrow").ShouldHaveSingleItem().DataSet.ShouldBe("identity-card");
    }

    private static Agreement Of(Agreement[] agreements, string clientId, string dataSet) =>
        agreements.Single(agreement => agreement.ClientId == clientId && agreement.DataSet == dataSet);

    private static async Task<Agreement[]> AllAsync(HubUnderTest hub) =>
        [.. await hub.Services.GetRequiredService<AgreementStore>().ListAsync(new(), 1000, null, default)];
}
