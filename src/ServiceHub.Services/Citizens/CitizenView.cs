using System.Collections.Concurrent;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Consents;
using ServiceHub.GraphQL.Errors;
using ServiceHub.Services.Agencies;
using ServiceHub.Services.Consents;
using ServiceHub.Services.Protections;

namespace ServiceHub.Services.Citizens;

/// <summary>A citizen at one place of an operation.</summary>
/// <param name="profile">The row of the shared profile.</param>
/// <param name="nationalId">By what agencies know the person; null for who has none.</param>
/// <param name="freshness">How old what agencies said may be.</param>
internal sealed class CitizenView(Citizen profile, NationalId? nationalId, Freshness freshness)
{
    public Citizen Profile { get; } = profile;

    public NationalId? NationalId { get; } = nationalId;

    public Freshness Freshness { get; } = freshness;

    /// <summary>What of the person is kept from the caller, and what was opened in an emergency.</summary>
    public Shield Shield { get; set; }

    /// <summary>The citizen who acts for this one; null when nobody does.</summary>
    public Guid? RepresentativeId { get; set; }

    /// <summary>How the person's consents stand to agreements that need one, by agreement; what is not there counts as missing.</summary>
    public IReadOnlyDictionary<string, ConsentState> Consents { get; set; } = new Dictionary<string, ConsentState>();

    /// <summary>Why an agreement opens nothing of this person; null when it does.</summary>
    public FieldError? Withheld(Agreement agreement) =>
        agreement.LegalBasis == LegalBasis.Consent && Consents.GetValueOrDefault(agreement.Id) is var state and not ConsentState.Given
            ? ConsentErrors.Of(agreement, state)
            : null;

    /// <summary>One report for each that was asked; written by resolvers that run side by side.</summary>
    public ConcurrentDictionary<string, SourceReport> Reports { get; } = new();
}
