namespace ServiceHub.Data.Keys.Turnover;

/// <summary>The keys to which rows are moved.</summary>
/// <param name="Encryption">The id of the key that encrypts.</param>
/// <param name="Index">The id of the key by which values are found.</param>
internal sealed record CurrentKeys(string Encryption, string Index);
