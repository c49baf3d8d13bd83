using ServiceHub.Data.IdentityCards;
using ServiceHub.GraphQL.Errors;
using ServiceHub.Services.Access;

namespace ServiceHub.Services.IdentityCards;

/// <summary>Who may verify, and what the others are told.</summary>
internal static class Verifier
{
    public static FieldError OfOneCitizen { get; } = new(ErrorCodes.Forbidden, "The token opens one citizen, and a verification may be about any.");

    public static FieldError UnknownBatch { get; } = new(ErrorCodes.NotFound, "Your client has no such batch, or its results are kept no more.");

    /// <summary>Null for a token that a citizen gave: it is about that citizen and nobody else's card.</summary>
    public static VerificationOwner? Of(Operation operation) =>
        operation.Caller is { CitizenId: null } caller ? new(caller.Organisation, caller.ClientId) : null;
}
