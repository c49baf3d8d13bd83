using ServiceHub.Data.Mutations;
using ServiceHub.Services.Access;
using ServiceHub.Services.Disclosure;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>What stands before and behind each operation.</summary>
/// <param name="Admissions">Whether it may run.</param>
/// <param name="Disclosures">Writes down whom it tells of.</param>
/// <param name="Mutations">Has a mutation run once.</param>
internal sealed record TrustServices(Admissions Admissions, IDisclosures Disclosures, MutationLedger Mutations);
