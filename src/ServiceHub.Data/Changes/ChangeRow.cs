namespace ServiceHub.Data.Changes;

/// <summary>How often something has changed.</summary>
public sealed class ChangeRow
{
    public required ChangeName Name { get; init; }

    public required long Number { get; init; }
}
