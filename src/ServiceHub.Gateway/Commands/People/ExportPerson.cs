using System.CommandLine;
using System.Text;
using ServiceHub.Data.Disclosure;
using ServiceHub.Services.SubjectAccess;

namespace ServiceHub.Gateway.Commands.People;

/// <summary>Writes all that the hub holds about a person: one file for machines and one for people.</summary>
internal static class ExportPerson
{
    public static Command Create(CommandHost host, TextReader input)
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder; person.json and person.html are written into it." };
        var (system, by) = (PersonCommand.System(), PersonCommand.By());
        var command = new Command("export", "Writes all that the hub holds about the person whose number stands on the standard input.") { folder, system, by };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var (output, errors) = (words.InvocationConfiguration.Output, words.InvocationConfiguration.Error);
            var subject = await PersonCommand.ReadAsync(input, errors, words.GetValue(system), cancellation);
            await services.GetRequiredService<LogKeys>().LoadAsync(cancellation);
            var export = await services.GetRequiredService<SubjectExport>().CollectAsync(subject, $"command-line:{words.GetRequiredValue(by)}", cancellation)
                ?? throw new CommandException("The hub holds nothing about this person.");
            var target = words.GetRequiredValue(folder);
            await WriteAsync(target, "person.json", export.ToJsonString(SubjectExport.Json), cancellation);
            await WriteAsync(target, "person.html", SubjectPage.Of(export), cancellation);
            await output.WriteLineAsync($"Written: {Path.Combine(target.FullName, "person.json")} and person.html. They are personal: hand them over, and delete them.");
        }));
        return command;
    }

    /// <summary>For nobody but its owner to read.</summary>
    private static async Task WriteAsync(DirectoryInfo folder, string name, string text, CancellationToken cancellation)
    {
        try
        {
            folder.Create();
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
            await using var stream = new FileStream(Path.Combine(folder.FullName, name), options);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{name} cannot be written: {error.Message} Name a folder that holds no export yet.");
        }
    }
}
