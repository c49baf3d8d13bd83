namespace ServiceHub.Data.Keys;

/// <summary>One key of the ring, as its document holds it.</summary>
/// <param name="Id">Stands beside every value made with the key; at most 32 characters.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Created">The newest of a use makes new values; the others still read old ones.</param>
/// <param name="Key">256 bits.</param>
internal sealed record RingKey(string Id, KeyUse Use, DateTimeOffset Created, byte[] Key);
