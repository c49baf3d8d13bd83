namespace ServiceHub.Data.Retention;

/// <summary>How long the hub keeps what it keeps for a while, by class of data.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);

    /// <summary>What the rows of the disclosure log hold; the rows themselves, with the proofs, stay for ever. Ten years by default.</summary>
    public TimeSpan Disclosures { get; set; } = TimeSpan.FromDays(3653);

    /// <summary>What was used of quotas, counted by day. A year by default.</summary>
    public TimeSpan Quotas { get; set; } = TimeSpan.FromDays(366);

    /// <summary>What is over: consents, rights to act for others, answered corrections, reviewed emergency accesses. Ten years by default.</summary>
    public TimeSpan Records { get; set; } = TimeSpan.FromDays(3653);

    /// <summary>Contacts between citizens and agencies, from their beginning. Ten years by default.</summary>
    public TimeSpan Contacts { get; set; } = TimeSpan.FromDays(3653);

    public IEnumerable<string> Errors()
    {
        (string Name, TimeSpan Value)[] all = [(nameof(Disclosures), Disclosures), (nameof(Quotas), Quotas), (nameof(Records), Records), (nameof(Contacts), Contacts)];
        return all.Where(kept => kept.Value < Shortest).Select(kept => $"{Section}:{kept.Name} must be at least a day.");
    }
}
