namespace ServiceHub.Data.Keys;

/// <summary>Where this hub's key ring comes from.</summary>
/// <param name="options">What the operator says.</param>
/// <param name="defaultFile">The file when the operator names nothing.</param>
public sealed class KeyRingPlace(KeyRingOptions options, string defaultFile)
{
    /// <summary>The file; null when the ring comes from elsewhere. A link's end, so that a new ring does not take the link's place.</summary>
    public string? File
    {
        get
        {
            if (options is not { Environment: null, Command: null })
            {
                return null;
            }
            var file = options.File ?? defaultFile;
            return System.IO.File.Exists(file) ? System.IO.File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file : file;
        }
    }

    /// <summary>The program that prints the ring; null when there is none.</summary>
    public string? Command => options.Command;

    /// <summary>See <see cref="KeyRingOptions.Reload"/>.</summary>
    public TimeSpan? Reload => options.Reload;

    internal KeyRingDocument Read(TimeProvider time) => KeyRingSource.Read(options, defaultFile, mayCreate: false, time);
}
