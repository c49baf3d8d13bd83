using ServiceHub.Data.Agreements;
using ServiceHub.GraphQL.Execution;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.Agreements;

/// <summary>Resolves the changes of agreements. Who changes is the token's client.</summary>
internal sealed class AgreementMutations(AgreementRegistry registry)
{
    private const string Id = "id";
    private const string Version = "version";
    private const string Input = "input";

    private static readonly (string Field, AgreementAction Action)[] Moves =
    [
        ("submitAgreement", AgreementAction.Submitted), ("approveAgreement", AgreementAction.Approved), ("suspendAgreement", AgreementAction.Suspended),
        ("resumeAgreement", AgreementAction.Resumed), ("endAgreement", AgreementAction.Ended),
    ];

    public void Bind(ResolverMap map)
    {
        var mutation = map.Mutation();
        foreach (var (field, action) in Moves)
        {
            mutation.Argument<string>(field, Id).Argument<int?>(field, Version)
                .Batch<AgreementResult?>(field, async batch => [await registry.MoveAsync(Target(batch), action, Actor(batch), batch.Cancellation)]);
        }
        mutation
            .Argument<AgreementInput>("draftAgreement", Input)
            .Argument<string>("updateAgreement", Id).Argument<int?>("updateAgreement", Version).Argument<AgreementInput>("updateAgreement", Input)
            .Batch<AgreementResult?>("draftAgreement", async batch => [await registry.DraftAsync(Terms(batch), Actor(batch), batch.Cancellation)])
            .Batch<AgreementResult?>("updateAgreement", async batch =>
                [await registry.UpdateAsync(Target(batch), Terms(batch), Actor(batch), batch.Cancellation)]);
    }

    private static Agreement Terms(BatchContext<Root> batch) => batch.Argument<AgreementInput>(Input).Read();

    private static AgreementTarget Target(BatchContext<Root> batch) => new(batch.Argument<string>(Id), batch.Argument<int?>(Version));

    private static string Actor(BatchContext<Root> batch) => batch.State<Operation>().Caller.ClientId;
}
