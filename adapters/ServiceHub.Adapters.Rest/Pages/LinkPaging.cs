using System.Text.Json;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;

namespace ServiceHub.Adapters.Rest.Pages;

/// <summary>Each page names the next by its address, in a header <c>Link</c> (RFC 8288) on the same host.</summary>
internal sealed class LinkPaging(int maxPages) : Paging(maxPages)
{
    public override string? Placeholder => null;

    public override Page? Next(Page asked, Uri address, HttpAnswer answer, JsonElement root, int records)
    {
        var links = answer.Headers.NonValidated.TryGetValues("Link", out var values) ? values.SelectMany(LinkHeader.Read).ToList() : [];
        var next = links.FindAll(link => link.Relations.Contains("next", StringComparer.OrdinalIgnoreCase));
        return next switch
        {
            [] => null,
            [var only] when Uri.TryCreate(address, only.Target, out var target) && IsSameHost(address, target) =>
                new Page(asked.Number + 1, Address: target),
            _ => throw new AgencyException(AgencyFailure.Malformed("The next page is at several places, at no address, or on another host.")),
        };
    }

    private static bool IsSameHost(Uri asked, Uri next) =>
        (asked.Scheme, asked.IdnHost, asked.Port) == (next.Scheme, next.IdnHost, next.Port) && next.UserInfo.Length == 0;
}
