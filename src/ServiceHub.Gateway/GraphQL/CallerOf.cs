using ServiceHub.OAuth.AccessTokens;
using ServiceHub.Services.Access;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Who a token speaks for, as the slices know them.</summary>
internal static class CallerOf
{
    public static Caller Principal(AccessTokenPrincipal principal) => new(principal.ClientId, principal.ActsFor, principal.Scopes.ToHashSet())
    {
        CitizenId = principal.CitizenId,
        IsCitizen = principal.IsCitizen,
        Delegate = principal.ActsFor == principal.Organisation ? null : principal.Organisation,
        Purpose = principal.Detail?.Purpose,
        Officer = principal.Actor is { Name: not null } officer ? new(officer.Subject, officer.Name, officer.Office, officer.Role) : null,
    };
}
