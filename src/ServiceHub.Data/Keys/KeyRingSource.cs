using System.Diagnostics;
using System.Text;

namespace ServiceHub.Data.Keys;

/// <summary>Reads the key ring from where the options say.</summary>
public static class KeyRingSource
{
    private static readonly TimeSpan CommandTime = TimeSpan.FromSeconds(30);

    /// <summary>Reads the ring; makes a first one only in a file, and only where nothing was encrypted before.</summary>
    /// <param name="options">Where.</param>
    /// <param name="defaultFile">The file when the options name nothing.</param>
    /// <param name="mayCreate">Whether no data exists yet, so that a missing ring is a new one and not a lost one.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The ring.</returns>
    /// <exception cref="KeyRingException">It cannot be had; the message names the remedy.</exception>
    public static KeyRing Load(KeyRingOptions options, string defaultFile, bool mayCreate, TimeProvider time) =>
        new(Read(options, defaultFile, mayCreate, time), time);

    internal static KeyRingDocument Read(KeyRingOptions options, string defaultFile, bool mayCreate, TimeProvider time)
    {
        if (new[] { options.File, options.Environment, options.Command }.Count(place => place is not null) > 1)
        {
            throw new KeyRingException("Set only one of KeyRing:File, KeyRing:Environment and KeyRing:Command.");
        }
        return options switch
        {
            { Environment: { } variable } => FromEnvironment(variable, time),
            { Command: { } command } => FromCommand(command, options.CommandArguments, time),
            _ => FromFile(options.File ?? defaultFile, mayCreate, time),
        };
    }

    private static KeyRingDocument FromEnvironment(string variable, TimeProvider time) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? KeyRingDocument.Parse(Encoding.UTF8.GetBytes(text), $"the environment variable {variable}", time)
            : throw new KeyRingException($"The environment variable {variable}, which KeyRing:Environment names, is empty: put the key ring's JSON there.");

    private static KeyRingDocument FromCommand(string command, IEnumerable<string> arguments, TimeProvider time)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(CommandTime) || process.ExitCode != 0)
            {
                process.Kill(entireProcessTree: true);
                throw new KeyRingException($"The program {command}, which KeyRing:Command names, failed or took over {CommandTime.TotalSeconds:F0} s.");
            }
            return KeyRingDocument.Parse(Encoding.UTF8.GetBytes(output.GetAwaiter().GetResult()), $"the output of {command}", time);
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new KeyRingException($"The program {command}, which KeyRing:Command names, could not be started: {error.Message}");
        }
    }

    private static KeyRingDocument FromFile(string file, bool mayCreate, TimeProvider time)
    {
        try
        {
            if (File.Exists(file))
            {
                return KeyRingDocument.Parse(File.ReadAllBytes(file), file, time);
            }
            return mayCreate && !Directory.Exists(file)
                ? Create(file, time)
                : throw new KeyRingException($"The key ring {file} is missing, and the database holds values that only it can read: restore it from your backup, or name its place by KeyRing:File, KeyRing:Environment or KeyRing:Command.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KeyRingException($"The key ring {file} cannot be read or made: {error.Message}");
        }
    }

    private static KeyRingDocument Create(string file, TimeProvider time)
    {
        var document = KeyRingDocument.Create(time);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        KeyRingFile.Write(file, document, overwrite: false);
        return document;
    }
}
