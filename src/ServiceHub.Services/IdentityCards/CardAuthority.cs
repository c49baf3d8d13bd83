using Microsoft.Extensions.Logging;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.IdentityCards;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.Services.IdentityCards;

/// <summary>The agency that verifies cards: what the contract names by <c>@source</c> on the mutation.</summary>
/// <param name="agencies">The agencies.</param>
/// <param name="logger">Gets the private detail that clients never see.</param>
public sealed class CardAuthority(AgencyCatalogue agencies, ILogger<CardAuthority> logger)
{
    private AgencyOperation? _operation;

    internal Agency Agency => Operation.Agency;

    internal AgencyOperation Operation => _operation ?? throw new InvalidOperationException("The contract was not bound.");

    /// <summary>Finds the agency's operation, and everything in which it does not fit.</summary>
    /// <exception cref="ContractException">It does not fit.</exception>
    internal void Bind(Schema schema) => _operation = CardOperation.Find(schema, agencies);

    /// <summary>Whether the agency's form can tell a birth date that leaves so much open.</summary>
    internal bool CanTell(PartialDate birthDate) => Operation.Inputs[CardOperation.BirthDate].Write(birthDate) is not null;

    internal async Task<CardAnswer> AskAsync(CardClaim claim, string organisation, CancellationToken cancellation)
    {
        var reply = await Operation.AskAsync(
            new([claim.Number])
            {
                Inputs = new Dictionary<string, object> { [CardOperation.LaserCode] = claim.LaserCode.Signs, [CardOperation.BirthDate] = claim.BirthDate },
                OnBehalfOf = organisation,
            },
            cancellation);
        var answer = reply.Answers[0];
        var failure = answer.Failure ?? (answer.Record is { } record && Outcome(record) is null ? AgencyFailure.Malformed("The record has no outcome.") : null);
        if (failure is not null)
        {
            // Of an exception only the type: its text may hold what the agency sent.
            Agencies.Log.AgencyFailed(logger, Operation.Key, failure.Code, failure.Origin, 1, failure.Detail, failure.Exception?.GetType());
            return new(null, failure, reply.AskedAt);
        }
        // Whether there is such a card is nobody's business who does not know what stands on it.
        return new(answer.Record is null ? CardVerificationOutcome.Mismatch : Outcome(answer.Record), null, reply.AskedAt);
    }

    private static CardVerificationOutcome? Outcome(AgencyRecord record) =>
        record.Find(CardOperation.Outcome) is string code ? CardOperation.Outcomes[code] : null;
}
