using System.Text.Json;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Rest.Pages;

/// <summary>One call's way through the pages of its answer, which is neither endless nor round.</summary>
internal sealed class PageWalk(Paging? paging, int maxBytes)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _pages;

    public Page First { get; } = paging?.First ?? new Page(1);

    /// <summary>How many bytes the pages to come may have in all.</summary>
    public int BytesLeft { get; private set; } = maxBytes;

    /// <summary>Lets no address through that an agency made out of a national ID.</summary>
    /// <exception cref="AgencyException">Malformed.</exception>
    public Uri Check(Uri address, IReadOnlyList<NationalId> subjects)
    {
        if (_pages > 0 && subjects.Any(subject => address.PathAndQuery.Contains(subject.Digits, StringComparison.Ordinal)))
        {
            throw Malformed("The next page's address would hold a national ID.");
        }
        return address;
    }

    /// <summary>The page that follows; null when all are there.</summary>
    /// <exception cref="AgencyException">Malformed: there are too many pages, or one comes again.</exception>
    public Page? Next(Page asked, Uri address, HttpAnswer answer, JsonElement root, int records)
    {
        BytesLeft -= answer.Body.Length;
        if (paging?.Next(asked, address, answer, root, records) is not { } next)
        {
            return null;
        }
        if (++_pages >= paging.MaxPages)
        {
            throw Malformed($"There are too many pages, more than {paging.MaxPages}.");
        }
        var mark = next.Cursor ?? next.Address?.AbsoluteUri;
        _seen.Add(address.AbsoluteUri);
        return mark is null || _seen.Add(mark) ? next : throw Malformed("A page comes again.");
    }

    private static AgencyException Malformed(string detail) => new(AgencyFailure.Malformed(detail));
}
