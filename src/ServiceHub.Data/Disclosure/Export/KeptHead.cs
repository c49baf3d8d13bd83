namespace ServiceHub.Data.Disclosure.Export;

/// <summary>A head that somebody kept.</summary>
/// <param name="LogId">The log's id, where it stands beside it.</param>
/// <param name="Head">The head.</param>
public sealed record KeptHead(string? LogId, TreeHead Head)
{
    /// <summary>Reads the API's answer to <c>get-sth</c>, or the line of a head in an export.</summary>
    /// <returns>Null when it is neither.</returns>
    public static KeptHead? Read(ReadOnlyMemory<byte> json) => ExportJson.ReadKept(json);
}
