using System.Globalization;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Rest.Pages;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Rest.Requests;

/// <summary>What one HTTP request of a call tells.</summary>
/// <param name="Request">Whom it is about, and with what.</param>
/// <param name="Id">The message's id.</param>
/// <param name="Page">Which page is asked for.</param>
internal sealed record RestCall(AgencyRequest Request, string Id, Page Page)
{
    public IReadOnlyList<NationalId> Subjects => Request.Subjects;

    /// <summary>What a placeholder stands for; null for the cursor of the first page, which has none.</summary>
    public string? Find(string placeholder) => placeholder switch
    {
        Placeholders.Subject => Subjects[0].Digits,
        Placeholders.Organisation => Request.OnBehalfOf
            ?? throw new AgencyException(AgencyFailure.OfHub("The agency is to be told an organisation, and there is none.")),
        Placeholders.Id => Id,
        Placeholders.Page => Page.Number.ToString(CultureInfo.InvariantCulture),
        Placeholders.Cursor => Page.Cursor,
        _ => Request.Inputs[placeholder[Placeholders.Input.Length..]],
    };
}
