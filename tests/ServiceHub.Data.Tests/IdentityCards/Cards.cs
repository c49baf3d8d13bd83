using System.Globalization;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.IdentityCards;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.IdentityCards;

/// <summary>The hub's verification over a test's database.</summary>
internal sealed class Cards
{
    public static readonly VerificationOwner Owner = new("0060:000000001", "partner");
    public static readonly VerificationOwner Other = new("0060:000000002", "partner");

    public Cards(ITestDatabase database, FailureLimits? limits = null)
    {
        var vault = new VerificationVault(database.Ring);
        Ledger = new(database, vault, limits ?? new(new(5, TimeSpan.FromHours(24)), new(100, TimeSpan.FromHours(1))), Clock);
        Batches = new(database, vault, Ledger, Clock);
        Work = new(database, vault, Ledger, Clock);
        Removal = new(database, Clock);
    }

    public MovedClock Clock { get; } = new();

    public FailureLedger Ledger { get; }

    public VerificationBatches Batches { get; }

    public VerificationWork Work { get; }

    public VerificationRemoval Removal { get; }

    public static CardClaim Claim(int number) => new(
        Some.NationalId(number), LaserCode.Parse(string.Create(CultureInfo.InvariantCulture, $"JT{number:D10}")), PartialDate.From(new(1981, 7, 14)));

    public static IReadOnlyList<VerificationItem> Items(int count) => [.. Enumerable.Range(0, count).Select(number => new VerificationItem($"r{number}", Claim(number)))];

    public async Task<VerificationBatchRow> StartAsync(int items, string key = "key") => (await Batches.StartAsync(Owner, key, Items(items), 5, default)).Progress!.Batch;

    /// <summary>How far the owner's batch is now.</summary>
    public async Task<VerificationProgress> ProgressAsync(VerificationBatchRow batch) => (await Batches.FindAsync(Owner, batch.Id, default)).ShouldNotBeNull();

    /// <summary>Answers all that is reserved with one outcome.</summary>
    public Task SaveAsync(VerificationBatchRow batch, IEnumerable<QueuedVerification> items, CardVerificationOutcome? outcome, bool blamed = false, TimeSpan? rest = null) =>
        Work.SaveAsync(batch, [.. items.Select(item => new AnsweredVerification(item, outcome, blamed))], rest);
}
