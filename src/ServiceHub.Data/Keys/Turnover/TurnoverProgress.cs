namespace ServiceHub.Data.Keys.Turnover;

/// <summary>How far a table is.</summary>
/// <param name="Table">What stands in it, in words.</param>
/// <param name="Moved">How many rows were moved to the current keys.</param>
/// <param name="Stuck">How many do not open.</param>
/// <param name="IsEnd">Whether that was all of it.</param>
public sealed record TurnoverProgress(string Table, long Moved, int Stuck, bool IsEnd);
