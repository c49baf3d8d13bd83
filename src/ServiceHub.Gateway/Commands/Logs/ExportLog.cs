using System.CommandLine;
using System.Globalization;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Export;

namespace ServiceHub.Gateway.Commands.Logs;

/// <summary>Writes the whole log into a file, for whoever keeps or verifies it elsewhere.</summary>
internal static class ExportLog
{
    private const int ProgressStep = 100_000;

    public static Command Create(CommandHost host)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write; it must not be there." };
        var command = new Command("export", "Writes the whole log, which ends in a signed head over its last row.") { file };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var target = words.GetRequiredValue(file);
            var (output, errors) = (words.InvocationConfiguration.Output, words.InvocationConfiguration.Error);
            await services.GetRequiredService<LogKeys>().LoadAsync(cancellation);
            var head = await WriteAsync(services.GetRequiredService<LogExport>(), target, errors, cancellation);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{head.Size} rows, signed by the key {head.KeyId} at {DateTimeOffset.FromUnixTimeMilliseconds(head.Time):yyyy-MM-dd'T'HH:mm:ss'Z'}."));
        }));
        return command;
    }

    /// <summary>Under the file's own name only once it is whole; it tells of people, so that it is the owner's.</summary>
    private static async Task<TreeHead> WriteAsync(LogExport export, FileInfo target, TextWriter errors, CancellationToken cancellation)
    {
        if (target.Exists)
        {
            throw new CommandException($"{target.FullName} is there already. Name another file, or move it away.");
        }
        var unfinished = target.FullName + ".part";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
            TreeHead head;
            await using (var stream = new FileStream(unfinished, options))
            {
                head = await export.WriteAsync(stream, (written, all) => Report(errors, written, all), cancellation);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, target.FullName, overwrite: false);
            return head;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{target.FullName} could not be written: {error.Message}");
        }
    }

    private static void Report(TextWriter errors, long written, long all)
    {
        if (written % ProgressStep == 0)
        {
            errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written} of {all} rows"));
        }
    }
}
