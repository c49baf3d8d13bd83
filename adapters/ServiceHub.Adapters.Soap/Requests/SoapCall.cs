using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Soap.Requests;

/// <summary>What one message tells.</summary>
/// <param name="Request">Whom it is about, and with what.</param>
/// <param name="Id">The message's id.</param>
internal sealed record SoapCall(AgencyRequest Request, string Id)
{
    public IReadOnlyList<NationalId> Subjects => Request.Subjects;

    /// <summary>What a placeholder stands for.</summary>
    public string Find(string placeholder) => placeholder switch
    {
        Placeholders.Subject => Subjects[0].Digits,
        Placeholders.Id => Id,
        Placeholders.Organisation => Request.OnBehalfOf
            ?? throw new AgencyException(AgencyFailure.OfHub("The agency is to be told an organisation, and there is none.")),
        _ => Request.Inputs[placeholder[Placeholders.Input.Length..]],
    };
}
