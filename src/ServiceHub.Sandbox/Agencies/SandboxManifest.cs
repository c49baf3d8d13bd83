using System.Text.Json;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>By what the agencies of a directory were made; written last, so that its presence says that all is there.</summary>
internal sealed record SandboxManifest(int GeneratorVersion, int Population, int Seed, DateOnly ReferenceDate)
{
    // Raised whenever the same options make other people or other stores.
    private const int CurrentGenerator = 2;

    public static SandboxManifest Of(SandboxOptions options) =>
        new(CurrentGenerator, options.Population, options.Seed, options.ReferenceDate);

    /// <summary>Null when the directory holds no finished sandbox.</summary>
    /// <exception cref="SandboxStateException">The file cannot be read.</exception>
    public static SandboxManifest? Read(string path)
    {
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(path), SandboxJson.Default.SandboxManifest)
                : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SandboxStateException(
                $"{path} cannot be read. Make it readable, or delete {Path.GetDirectoryName(path)} to have the sandbox made anew.", e);
        }
    }

    public void Write(string path)
    {
        var temporary = path + ".tmp";
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(this, SandboxJson.Default.SandboxManifest));
        File.Move(temporary, path, overwrite: true);
    }

    /// <exception cref="SandboxStateException">The directory was made by other numbers.</exception>
    public void MustFit(SandboxOptions options, string directory)
    {
        if (this == Of(options))
        {
            return;
        }
        var howMade = GeneratorVersion == CurrentGenerator
            ? $"with --Sandbox:Population {Population} --Sandbox:Seed {Seed} --Sandbox:ReferenceDate {ReferenceDate:O}"
            : $"with the version of the hub that made it (sandbox generator {GeneratorVersion})";
        throw new SandboxStateException($"{directory} holds a sandbox of other people. Start {howMade}, or choose another --Data:Directory.");
    }
}
