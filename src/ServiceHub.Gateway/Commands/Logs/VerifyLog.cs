using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ServiceHub.Data.Disclosure.Export;

namespace ServiceHub.Gateway.Commands.Logs;

/// <summary>Verifies an exported log; needs neither a hub nor a network.</summary>
internal static class VerifyLog
{
    private const int Broken = 1;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "An exported log." };
        var head = new Option<FileInfo?>("--head")
        {
            Description = "A head that was kept elsewhere, such as a saved answer of /log/v1/get-sth: the log must still hold all that it was signed over.",
        };
        var keys = new Option<FileInfo?>("--keys") { Description = "The keys by which alone the log may be signed: a saved answer of /log/v1/get-keys." };
        var command = new Command("verify", "Verifies an exported log offline, and names the first row that is not as it was.") { file, head, keys };
        command.SetAction(async (words, cancellation) =>
        {
            var (output, errors) = (words.InvocationConfiguration.Output, words.InvocationConfiguration.Error);
            var kept = words.GetValue(head) is { } keptFile ? KeptHead.Read(await ReadAsync(keptFile, cancellation)) ?? throw new CommandException($"{keptFile.FullName} holds no signed head.") : null;
            var trusted = words.GetValue(keys) is { } keysFile ? KeysIn(keysFile, await ReadAsync(keysFile, cancellation)) : null;
            await using var input = Open(words.GetRequiredValue(file));
            var verdict = await LogVerification.VerifyAsync(input, kept, trusted, cancellation);
            if (verdict.Problem is { } problem)
            {
                await errors.WriteLineAsync($"The log is not whole: {problem}.");
                return Broken;
            }
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"The log is whole: {verdict.Rows} rows, {verdict.Heads} signed heads, the last of {DateTimeOffset.FromUnixTimeMilliseconds(verdict.Last!.Time):yyyy-MM-dd'T'HH:mm:ss'Z'}."));
            if (trusted is null)
            {
                await output.WriteLineAsync($"Its keys came with it; the first is {verdict.FirstKey}. Compare it with the one that the hub publishes, or give --keys.");
            }
            return 0;
        });
        return command;
    }

    private static HashSet<string> KeysIn(FileInfo file, byte[] text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. json.RootElement.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CommandException($"{file.FullName} holds no keys as /log/v1/get-keys tells them.");
        }
    }

    private static async Task<byte[]> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        await using var stream = Open(file);
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static FileStream Open(FileInfo file)
    {
        try
        {
            return new FileStream(file.FullName, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file.FullName} cannot be read: {error.Message}");
        }
    }
}
