using System.Buffers.Text;
using System.Text;

namespace ServiceHub.Services.Connections;

/// <summary>An item's key as the text by which clients ask for what follows it.</summary>
internal static class Cursor
{
    public static string Encode(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <returns>The key; null when the cursor is none.</returns>
    public static string? Decode(string cursor) =>
        Base64Url.IsValid(cursor) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) is { Length: > 0 } key && !key.Contains('\0') ? key : null;
}
