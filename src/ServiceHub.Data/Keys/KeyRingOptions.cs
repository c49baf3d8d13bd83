namespace ServiceHub.Data.Keys;

/// <summary>Where the key ring comes from: one of the three.</summary>
public sealed class KeyRingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "KeyRing";

    /// <summary>A file, readable by the hub's user only; the default is <c>keys/keyring.json</c> in the data directory.</summary>
    public string? File { get; set; }

    /// <summary>The name of an environment variable that holds the document.</summary>
    public string? Environment { get; set; }

    /// <summary>A program that prints the document, such as a vault's client; <see cref="CommandArguments"/> are its words.</summary>
    public string? Command { get; set; }

    /// <summary>The words after <see cref="Command"/>.</summary>
    public IList<string> CommandArguments { get; } = [];

    /// <summary>
    /// How often <see cref="Command"/> is asked again; without it, at the signal SIGHUP only. A file is looked at every few seconds, the
    /// environment never.
    /// </summary>
    public TimeSpan? Reload { get; set; }
}
