using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Stores;

/// <summary>One agreement that a citizen is asked to consent to.</summary>
/// <param name="AgreementId">Which.</param>
/// <param name="Scopes">What data.</param>
/// <param name="Fields">The only fields of it, as coordinates of the contract; empty for all.</param>
/// <param name="Controller">To whom: the organisation's name.</param>
/// <param name="Title">For what.</param>
/// <param name="Until">The last day.</param>
public sealed record ConsentItem(
    string AgreementId, IReadOnlyList<string> Scopes, IReadOnlyList<string> Fields, ScopeText Controller, ScopeText Title, DateOnly Until);
