namespace ServiceHub.Data;

/// <summary>What a column of text can hold: PostgreSQL keeps no U+0000, and fails when it is asked for one.</summary>
internal static class KeptText
{
    /// <summary>Whether something that is kept can have this text.</summary>
    public static bool Holds(string? text) => text?.Contains('\0') != true;
}
