namespace ServiceHub.Services.SubjectAccess;

/// <summary>What was forgotten of a person.</summary>
/// <param name="IsHeld">Whether nothing was, since a protection or an unreviewed emergency access stands against it.</param>
/// <param name="IsKnown">Whether the shared profile knew the person.</param>
/// <param name="Rows">How many rows of the disclosure log were emptied.</param>
public sealed record ErasureReport(bool IsHeld, bool IsKnown, int Rows);
