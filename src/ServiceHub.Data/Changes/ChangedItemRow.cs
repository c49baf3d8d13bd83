namespace ServiceHub.Data.Changes;

/// <summary>With which change an item changed last.</summary>
public sealed class ChangedItemRow
{
    public required ChangeName Name { get; init; }

    /// <summary>Its id.</summary>
    public required string Item { get; init; }

    public required long Number { get; init; }
}
