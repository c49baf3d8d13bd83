using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.GraphQL;

[Collection(OneHub.Name)]
public sealed class ContractTests(SharedHub shared)
{
    private const string Verified = "schema/servicehub.verified.graphql";

    /// <summary>The hub would not have started if code or manifests did not fit; this holds what clients see.</summary>
    [Fact]
    public async Task The_contract_is_the_verified_one()
    {
        var served = await shared.Hub.Http.GetStringAsync("/schema.graphql");

        ContractChanges.ShouldBreakNobody(await File.ReadAllTextAsync(Checkout.File(Verified)), served, ContractChanges.AreAccepted);
        Snapshot.ShouldBe(Verified, served);
    }
}
