using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ServiceHub.Sandbox.Seeding;

/// <summary>JSON files for the sandbox's users: readable by their owner only, and whole or not there.</summary>
internal static class SandboxFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai),
    };

    public static async Task WriteAsync<T>(string file, T content, CancellationToken cancellation)
    {
        var unfinished = file + ".tmp";
        await using (var stream = new FileStream(unfinished, OwnersFile.ToWrite()))
        {
            await JsonSerializer.SerializeAsync(stream, content, Json, cancellation);
        }
        File.Move(unfinished, file, overwrite: true);
    }
}
