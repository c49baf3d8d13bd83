using ServiceHub.Gateway.Pages;
using ServiceHub.OAuth.Authorization.Browser;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.Gateway.OAuth.Pages;

/// <summary>Asks a citizen whether a portal may see their data.</summary>
internal static class ConsentPage
{
    /// <param name="view">What is asked.</param>
    /// <param name="action">Where the form goes.</param>
    public static string Of(ConsentView view, string action)
    {
        var text = view.Thai ? ConsentText.Thai : ConsentText.English;
        var scopes = view.Scopes.Select(scope => $"<li>{Page.Encode(Words(scope.Value, view.Thai) ?? scope.Key)}</li>");
        return Page.Of(text.Language, text.Title, $"""
            <h1>{Page.Encode(view.Client)} {text.Asks}</h1>
            <dl>
            {Entry(text.Organisation, view.Organisation)}{Entry(text.ClientPurpose, view.ClientPurpose)}{Entry(text.Purpose, view.Purpose)}
            </dl>
            <h2 id="scopes">{text.Scopes}</h2>
            <ul aria-labelledby="scopes">{string.Concat(scopes)}</ul>
            {Records(view, text)}
            <p>{text.Afterwards} {Page.Encode(view.ReturnsTo)}</p>
            <form method="post" action="{Page.Encode(action)}">
            <input type="hidden" name="{ConsentView.HandleField}" value="{Page.Encode(view.Handle)}">
            {Button(ConsentView.Allow, text.Allow, "first")}
            {Button(ConsentView.Deny, text.Deny, "second")}
            <p lang="{text.OtherLanguage}">{Button(text.OtherLanguage, text.OtherLanguageName, "link")}</p>
            </form>
            """);
    }

    /// <summary>What rests on consent alone, and is put on record: what, to whom, for what, until when.</summary>
    private static string Records(ConsentView view, ConsentText text)
    {
        if (view.Items.Count == 0)
        {
            return "";
        }
        var items = view.Items.Select(item => $"""
            <li><dl>
            {Entry(text.What, string.Join("; ", item.Scopes.Select(scope => Words(view.Words.GetValueOrDefault(scope), view.Thai) ?? scope)))}{Entry(text.OnlyFields, string.Join(", ", item.Fields))}
            {Entry(text.ToWhom, Words(item.Controller, view.Thai))}{Entry(text.ForWhat, Words(item.Title, view.Thai))}{Entry(text.Until, text.Date(item.Until))}
            </dl></li>
            """);
        return $"""
            <h2 id="records">{text.Records}</h2>
            <p>{text.RecordsNote}</p>
            <ul aria-labelledby="records">{string.Concat(items)}</ul>
            """;
    }

    private static string? Words(ScopeText? words, bool thai) => thai ? words?.Thai : words?.English;

    private static string Entry(string term, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $"<dt>{term}</dt><dd>{Page.Encode(value)}</dd>";

    private static string Button(string decision, string text, string style) =>
        $"""<button type="submit" name="{ConsentView.DecisionField}" value="{decision}" class="{style}">{text}</button>""";
}
