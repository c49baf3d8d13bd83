using ServiceHub.OAuth.Introspection;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>The scopes that open the hub itself and nothing about citizens; who holds one is an administrator.</summary>
public static class AdministrationScopes
{
    /// <summary>Sees clients.</summary>
    public const string Read = "clients:read";

    /// <summary>Registers and changes clients, their credentials and their state.</summary>
    public const string Manage = "clients:manage";

    /// <summary>Lets clients that others registered or changed into use.</summary>
    public const string Approve = "clients:approve";

    /// <summary>Sees who changed clients, and how.</summary>
    public const string Audit = "clients:audit";

    /// <summary>Registers clients by RFC 7591.</summary>
    public const string Register = "clients:register";

    /// <summary>Looks at any client's tokens (RFC 7662).</summary>
    public const string Introspect = IntrospectionEndpoint.Right;

    /// <summary>Sees agreements on data about citizens.</summary>
    public const string ReadAgreements = "agreements:read";

    /// <summary>Writes, changes, suspends and ends agreements.</summary>
    public const string ManageAgreements = "agreements:manage";

    /// <summary>Approves agreements that others wrote.</summary>
    public const string ApproveAgreements = "agreements:approve";

    /// <summary>Lets other organisations' clients act for its own.</summary>
    public const string GrantDelegations = "delegations:grant";

    /// <summary>Records who may act for whom.</summary>
    public const string RecordRepresentations = "representations:record";

    /// <summary>Puts records under protection.</summary>
    public const string ManageProtections = "protections:manage";

    /// <summary>Sees who broke the glass, and reviews it.</summary>
    public const string ReviewBreakGlass = "break-glass:review";

    /// <summary>Sees who looked at whose data, and whom a client touched.</summary>
    public const string AuditDisclosures = "disclosures:audit";

    /// <summary>Hides what is done under an agreement from the citizens for a time.</summary>
    public const string HideDisclosures = "disclosures:hide";

    /// <summary>Approves what others want to hide.</summary>
    public const string ApproveHiding = "disclosures:approve";

    /// <summary>Answers requests for correction of what belongs to the hub itself.</summary>
    public const string AdministerCorrections = "corrections:administer";

    /// <summary>All of them.</summary>
    public static ScopeSet All { get; } = ScopeSet.Of(Read, Manage, Approve, Audit, Register, Introspect, ReadAgreements, ManageAgreements, ApproveAgreements,
        GrantDelegations, RecordRepresentations, ManageProtections, ReviewBreakGlass, AdministerCorrections, AuditDisclosures, HideDisclosures, ApproveHiding);

    /// <summary>What is left of a set without them.</summary>
    /// <param name="scopes">Any scopes.</param>
    /// <returns>The scopes that open data.</returns>
    public static ScopeSet Without(ScopeSet scopes) => ScopeSet.Of(scopes.Where(scope => !All.Contains(scope)));
}
