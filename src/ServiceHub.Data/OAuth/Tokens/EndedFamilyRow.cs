namespace ServiceHub.Data.OAuth.Tokens;

/// <summary>A family that was ended. It stays for a while, so that what is put into the family at the same moment is ended as well.</summary>
public sealed class EndedFamilyRow
{
    public required string Family { get; init; }

    public required DateTimeOffset Ended { get; init; }
}
