using ServiceHub.Gateway.Pages;
using ServiceHub.OAuth.Authorization.Browser;

namespace ServiceHub.Gateway.OAuth.Pages;

/// <summary>Asks a citizen whether a portal may see their data.</summary>
internal static class ConsentPage
{
    /// <param name="view">What is asked.</param>
    /// <param name="action">Where the form goes.</param>
    public static string Of(ConsentView view, string action)
    {
        var text = view.Thai ? ConsentText.Thai : ConsentText.English;
        var scopes = view.Scopes.Select(scope => $"<li>{Page.Encode((view.Thai ? scope.Value?.Thai : scope.Value?.English) ?? scope.Key)}</li>");
        return Page.Of(text.Language, text.Title, $"""
            <h1>{Page.Encode(view.Client)} {text.Asks}</h1>
            <dl>
            {Entry(text.Organisation, view.Organisation)}{Entry(text.ClientPurpose, view.ClientPurpose)}{Entry(text.Purpose, view.Purpose)}
            </dl>
            <h2 id="scopes">{text.Scopes}</h2>
            <ul aria-labelledby="scopes">{string.Concat(scopes)}</ul>
            <p>{text.Afterwards} {Page.Encode(view.ReturnsTo)}</p>
            <form method="post" action="{Page.Encode(action)}">
            <input type="hidden" name="{ConsentView.HandleField}" value="{Page.Encode(view.Handle)}">
            {Button(ConsentView.Allow, text.Allow, "first")}
            {Button(ConsentView.Deny, text.Deny, "second")}
            <p lang="{text.OtherLanguage}">{Button(text.OtherLanguage, text.OtherLanguageName, "link")}</p>
            </form>
            """);
    }

    private static string Entry(string term, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $"<dt>{term}</dt><dd>{Page.Encode(value)}</dd>";

    private static string Button(string decision, string text, string style) =>
        $"""<button type="submit" name="{ConsentView.DecisionField}" value="{decision}" class="{style}">{text}</button>""";
}
