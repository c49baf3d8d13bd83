using ServiceHub.Services.Access;
using ServiceHub.Services.Disclosure;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>What stands before and behind each operation.</summary>
/// <param name="Admissions">Whether it may run.</param>
/// <param name="Disclosures">Writes down whom it tells of.</param>
internal sealed record TrustServices(Admissions Admissions, IDisclosures Disclosures);
