using ServiceHub.Adapters.Values;

namespace ServiceHub.Services.Agencies;

/// <summary>What <c>Citizen.sources</c> tells of one agency.</summary>
/// <param name="Agency">Its short name.</param>
/// <param name="Operation">What it was asked.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Status">How it answered.</param>
/// <param name="AsOf">When its data was true.</param>
/// <param name="AskedAt">When the hub asked it.</param>
/// <param name="Cached">Whether the hub kept the answer from an earlier question.</param>
/// <param name="TookMs">How long it took, in milliseconds.</param>
public sealed record SourceReport(string Agency, string Operation, LocalizedText Name, SourceStatus Status, DateTimeOffset? AsOf, DateTimeOffset? AskedAt, bool Cached, int TookMs)
{
    /// <summary>Agency and operation in one text.</summary>
    internal string Key => $"{Agency}/{Operation}";
}
