using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>What a citizen is asked.</summary>
/// <param name="Handle">Goes back with the decision; it opens nothing without the browser's cookie.</param>
/// <param name="Client">The portal's name.</param>
/// <param name="Organisation">The organisation that answers for it (ISO 6523).</param>
/// <param name="ClientPurpose">What the portal is for, in its organisation's words; it may be empty.</param>
/// <param name="Purpose">For what citizens' data is read; null when the portal declares nothing.</param>
/// <param name="Scopes">What is asked for: each scope with its words, null where the contract has none.</param>
/// <param name="Items">What is put on record when the citizen allows it: each agreement that only consent opens.</param>
/// <param name="Words">The words of scopes.</param>
/// <param name="ReturnsTo">The origin to which the citizen goes from here, whatever they decide.</param>
/// <param name="Thai">Whether the page is in Thai; in English otherwise.</param>
public sealed record ConsentView(
    string Handle,
    string Client,
    string Organisation,
    string ClientPurpose,
    string? Purpose,
    IReadOnlyList<KeyValuePair<string, ScopeText?>> Scopes,
    IReadOnlyList<ConsentItem> Items,
    IReadOnlyDictionary<string, ScopeText> Words,
    string ReturnsTo,
    bool Thai)
{
    /// <summary>The form's field for <see cref="Handle"/>.</summary>
    public const string HandleField = "consent";

    /// <summary>The form's field for what was decided.</summary>
    public const string DecisionField = "decision";

    /// <summary>The decision to let the portal in.</summary>
    public const string Allow = "allow";

    /// <summary>The decision not to.</summary>
    public const string Deny = "deny";

    /// <summary>No decision yet: the page in Thai.</summary>
    public const string ShowThai = "th";

    /// <summary>No decision yet: the page in English.</summary>
    public const string ShowEnglish = "en";

    /// <summary>Without the handle.</summary>
    /// <returns>The portal's name.</returns>
    public override string ToString() => Client;
}
