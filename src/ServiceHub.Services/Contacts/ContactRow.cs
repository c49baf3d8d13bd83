namespace ServiceHub.Services.Contacts;

/// <summary>One contact as a file tells it.</summary>
/// <param name="Line">Where it stands in the file, from 1.</param>
/// <param name="Cells">Its texts by the header of their column; blank ones say nothing.</param>
public sealed record ContactRow(long Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Whether it has more or fewer cells than there are columns, so that none can be believed.</summary>
    public bool IsBroken { get; init; }
}
