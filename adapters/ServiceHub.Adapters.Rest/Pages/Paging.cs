using System.Text.Json;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Rest.Pages;

/// <summary>How an answer of several pages is followed: the section <c>pages</c> of <c>rest</c>.</summary>
/// <param name="maxPages">The most pages that are taken; an answer of more is refused whole and never cut.</param>
internal abstract class Paging(int maxPages)
{
    private const int DefaultMaxPages = 20;

    public int MaxPages { get; } = maxPages;

    /// <summary>The placeholder by which a request says which page it is for; null when the address does.</summary>
    public abstract string? Placeholder { get; }

    public virtual Page First => new(1);

    /// <summary>Reads the section; null when it is missing, or after a report.</summary>
    public static Paging? Read(ManifestSection? section)
    {
        if (section is null)
        {
            return null;
        }
        var most = section.OptionalInteger("maxPages", 1, 10_000) ?? DefaultMaxPages;
        var follow = section.Parse<string>(
            "follow", (text, out follow) => (follow = text) is "cursor" or "number" or "link", "cursor, number or link");
        return follow switch
        {
            "cursor" => CursorPaging.Read(section, most),
            "number" => NumberPaging.Read(section, most),
            "link" => new LinkPaging(most),
            _ => null,
        };
    }

    /// <summary>The page that follows; null when there is none.</summary>
    /// <param name="asked">The page that was answered.</param>
    /// <param name="address">Where it was asked for.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="root">The answer's JSON.</param>
    /// <param name="records">How many records it had.</param>
    /// <exception cref="Contract.AgencyException">Malformed: what it says of the next page cannot be read.</exception>
    public abstract Page? Next(Page asked, Uri address, HttpAnswer answer, JsonElement root, int records);
}
