using ServiceHub.Adapters.Values;
using ServiceHub.Gateway.Pages;
using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Gateway.Sandbox;

/// <summary>The page on which the sandbox's agencies are made to misbehave.</summary>
internal static class ControlPage
{
    private const int UsualDelayMs = 3000;

    /// <param name="thai">Whether in Thai.</param>
    /// <param name="agencies">The agencies by name.</param>
    /// <param name="title">An agency's name for people.</param>
    /// <param name="problem">What is wrong with what was sent last.</param>
    public static string Of(bool thai, IReadOnlyDictionary<string, IAgencyFaults> agencies, Func<string, LocalizedText?> title, string? problem)
    {
        var text = thai ? ControlText.Thai : ControlText.English;
        var entries = agencies.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => Entry(text, entry.Key, (thai ? title(entry.Key)?.Th : title(entry.Key)?.En) ?? entry.Key, entry.Value));
        return Page.Of(text.Language, text.Title, $"""
            <h1>{text.Title}</h1>
            <p>{text.Introduction}</p>
            {(problem is null ? "" : $"<p role=\"alert\" lang=\"en\"><strong>{Page.Encode(problem)}</strong></p>")}
            {string.Concat(entries)}
            """);
    }

    private static string Entry(ControlText text, string name, string title, IAgencyFaults faults)
    {
        var current = faults.Current;
        var options = faults.Kinds.Select(kind =>
            $"""<option value="{AgencyState.NameOf(kind)}"{(kind == current.Kind ? " selected" : "")}>{text.Kinds[kind]}</option>""");
        var delay = !faults.Kinds.Contains(FaultKind.Slow) ? "" : $"""
            <label for="{name}-delay">{text.Delay}</label> <input id="{name}-delay" name="delayMs" type="number" min="1" max="{Fault.LongestDelay.TotalMilliseconds}" value="{(current.Kind == FaultKind.Slow ? current.Delay.TotalMilliseconds : UsualDelayMs)}">
            """;
        return $"""
            <form method="post" action="/sandbox/agencies/{name}/fault" aria-labelledby="{name}">
            <h2 id="{name}">{Page.Encode(title)}: {text.Kinds[current.Kind]}</h2>
            <p><label for="{name}-kind">{text.Kind}</label> <select id="{name}-kind" name="kind">{string.Concat(options)}</select> {delay}</p>
            <button type="submit" class="first">{text.Change}<span class="hidden"> {Page.Encode(title)}</span></button>
            </form>
            """;
    }
}
