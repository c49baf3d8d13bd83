namespace ServiceHub.Data.Keys;

/// <summary>One key of the ring, as its document holds it.</summary>
/// <param name="Id">Stands beside every value made with the key; at most 32 characters.</param>
/// <param name="Use">What it is for.</param>
/// <param name="ActiveFrom">From then on it makes new values, until a newer one does; it reads old ones at any time.</param>
/// <param name="Key">256 bits.</param>
internal sealed record RingKey(string Id, KeyUse Use, DateTimeOffset ActiveFrom, byte[] Key);
