namespace ServiceHub.Services.Contacts;

/// <summary>Why a row of a file was not taken in; no value of the row is in it.</summary>
/// <param name="Line">Where the row stands.</param>
/// <param name="Column">The column that it is about, or null for the whole row.</param>
/// <param name="Code">For programs.</param>
/// <param name="Message">For people, and what to do.</param>
public sealed record RejectedRow(long Line, string? Column, string Code, string Message);
