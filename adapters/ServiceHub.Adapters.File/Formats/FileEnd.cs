namespace ServiceHub.Adapters.File.Formats;

/// <summary>How a file ends, as far as its last bytes tell.</summary>
internal enum FileEnd
{
    /// <summary>The agency is still writing.</summary>
    Missing,

    /// <summary>It may be whole: nothing says so, or what says so may itself be cut off.</summary>
    Likely,

    /// <summary>It says that it is whole.</summary>
    Sure,
}
