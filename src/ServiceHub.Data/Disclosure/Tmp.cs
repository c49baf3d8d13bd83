#pragma warning disable
using ServiceHub.Data.Keys;
namespace ServiceHub.Data.Disclosure
{
public enum LogEntryKind { Disclosure }
public sealed record LogEntry(LogEntryKind Kind, DateTimeOffset At, ReadOnlyMemory<byte> Body) { public Guid? CitizenId { get; init; } public IndexHash? Subject { get; init; } public string? ClientId { get; init; } public string? Organisation { get; init; } public string? AgreementId { get; init; } }
public sealed record LogReceipt(IReadOnlyList<byte[]> LeafHashes, long Time, string KeyId, ReadOnlyMemory<byte> Signature);
public sealed class DisclosureLog { public Task<LogReceipt> AppendAsync(IReadOnlyList<LogEntry> e, CancellationToken c) => Task.FromResult(new LogReceipt([.. e.Select(x => new byte[32])], 0, "k", new byte[64])); }
}
