using ServiceHub.Data.IdentityCards;

namespace ServiceHub.Services.IdentityCards;

/// <summary>What the contract says about verifying identity cards.</summary>
/// <param name="authority">Who verifies.</param>
/// <param name="ledger">Counts those that fail.</param>
/// <param name="batches">Keeps many at once.</param>
/// <param name="options">How many batches a client may have.</param>
public sealed class IdentityCardVerifications(CardAuthority authority, FailureLedger ledger, VerificationBatches batches, IdentityCardOptions options) : ISlice
{
    /// <inheritdoc/>
    public void Bind(SliceBinding binding)
    {
        authority.Bind(binding.Schema);
        var map = binding.Map;
        map.Enum<CardVerificationOutcome>("CardVerificationOutcome").Enum<VerificationBatchState>("VerificationBatchState")
            .Input<VerifyIdentityCardInput>("VerifyIdentityCardInput").Input<VerificationItemInput>("IdentityCardVerificationInput")
            .Input<StartVerificationsInput>("StartIdentityCardVerificationsInput");
        map.Object<IdentityCardVerification>("IdentityCardVerification");
        map.Object<VerificationPayload>("VerificationBatchPayload");
        map.Object<VerificationError>("VerificationError");
        new VerificationMutations(authority, ledger, batches, options).Bind(map, binding.Roots);
        new VerificationQueries(batches).Bind(map, binding.Roots);
    }
}
