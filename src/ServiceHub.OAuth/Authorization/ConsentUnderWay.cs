using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Authorization;

/// <summary>A citizen who has logged in and is asked for consent.</summary>
/// <param name="Request">What the portal asked for.</param>
/// <param name="Login">Who the citizen is.</param>
/// <param name="Items">What is written down when they allow it.</param>
/// <param name="Browser">The hash of the browser's binding.</param>
internal sealed record ConsentUnderWay(AuthorizationRequest Request, ProvenLogin Login, IReadOnlyList<ConsentItem> Items, string Browser)
{
    /// <summary>Without the citizen.</summary>
    public override string ToString() => Request.ToString();
}
