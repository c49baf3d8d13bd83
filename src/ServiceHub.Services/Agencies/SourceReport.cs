using ServiceHub.Adapters.Values;

namespace ServiceHub.Services.Agencies;

/// <summary>What <c>Citizen.sources</c> tells of one agency.</summary>
/// <param name="Agency">Its short name.</param>
/// <param name="Operation">What it was asked.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Status">How it answered.</param>
/// <param name="AsOf">When its data was true.</param>
/// <param name="TookMs">How long it took, in milliseconds.</param>
public sealed record SourceReport(string Agency, string Operation, LocalizedText Name, SourceStatus Status, DateTimeOffset? AsOf, int TookMs)
{
    /// <summary>Agency and operation in one text.</summary>
    internal string Key => $"{Agency}/{Operation}";
}
