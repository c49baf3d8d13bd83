namespace ServiceHub.Data.Disclosure;

public sealed class TreeHeadRow
{
    public long Id { get; init; }

    public required long Size { get; init; }

    public required byte[] Root { get; init; }

    public required long Time { get; init; }

    public required string KeyId { get; init; }

    public required byte[] Signature { get; init; }
}
