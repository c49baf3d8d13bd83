namespace ServiceHub.Adapters.FileRecords;

/// <summary>What became of a load.</summary>
public enum FileLoadState
{
    /// <summary>Under way.</summary>
    Loading,

    /// <summary>Taken in whole. The newest of these answers.</summary>
    Loaded,

    /// <summary>Read and not taken in.</summary>
    Refused,

    /// <summary>Given up half-way, or left behind by a hub that died.</summary>
    Abandoned,

    /// <summary>Taken in, and taken back later.</summary>
    TakenBack,
}
