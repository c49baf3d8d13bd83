namespace ServiceHub.Data.Keys.Turnover;

/// <summary>Some rows of a table.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Last">The last one's number, where the table's rows have one.</param>
/// <param name="Stuck">How many rows before it could not be moved, and are found again.</param>
internal sealed record SealedPage(IReadOnlyList<SealedRow> Rows, long Last = 0, int Stuck = 0)
{
    public static SealedPage First { get; } = new([]);
}
