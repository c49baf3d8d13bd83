using ServiceHub.Data.IdentityCards;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.IdentityCards;

/// <summary>What the contract says about verifying identity cards.</summary>
/// <param name="authority">Who verifies.</param>
/// <param name="ledger">Counts those that fail.</param>
/// <param name="batches">Keeps many at once.</param>
/// <param name="options">How many batches a client may have.</param>
public sealed class IdentityCardVerifications(CardAuthority authority, FailureLedger ledger, VerificationBatches batches, IdentityCardOptions options)
{
    /// <exception cref="ContractException">Contract and manifest do not fit.</exception>
    internal void Bind(Schema schema, ResolverMap map, CitizenRoots roots)
    {
        authority.Bind(schema);
        map.Enum<CardVerificationOutcome>("CardVerificationOutcome").Enum<VerificationBatchState>("VerificationBatchState")
            .Input<VerifyIdentityCardInput>("VerifyIdentityCardInput").Input<VerificationItemInput>("IdentityCardVerificationInput")
            .Input<StartVerificationsInput>("StartIdentityCardVerificationsInput");
        map.Object<IdentityCardVerification>("IdentityCardVerification");
        map.Object<VerificationPayload>("VerificationBatchPayload");
        map.Object<VerificationError>("VerificationError");
        new VerificationMutations(authority, ledger, batches, options).Bind(map, roots);
        new VerificationQueries(batches).Bind(map, roots);
    }
}
