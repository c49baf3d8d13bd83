namespace ServiceHub.Sandbox.Agencies.Http;

/// <summary>The people whom a batch asks about.</summary>
internal sealed record PidList(IReadOnlyList<string?>? Pids)
{
    public const int Most = 500;

    /// <summary>The numbers, or null when this is no batch that is answered.</summary>
    public IReadOnlyList<string>? Valid => Pids is { Count: <= Most } pids && !pids.Contains(null) ? (IReadOnlyList<string>)pids! : null;
}
