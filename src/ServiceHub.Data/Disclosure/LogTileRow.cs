namespace ServiceHub.Data.Disclosure;

/// <summary>256 neighbouring nodes of the tree, each the root of 256^level leaves; fewer where the tree ends.</summary>
public sealed class LogTileRow
{
    /// <summary>1 and more: leaves stand in the rows themselves.</summary>
    public required int Level { get; init; }

    public required long Index { get; init; }

    public required byte[] Hashes { get; set; }
}
