using System.CommandLine;
using System.Globalization;
using ServiceHub.Data.Keys;

namespace ServiceHub.Gateway.Commands.Keys;

/// <summary>Adds newer keys to the ring.</summary>
internal static class RotateKeys
{
    public static Command Create(CommandHost host)
    {
        var use = new Option<KeyUse[]>("--use") { Description = "For what; without it a key for each use is added.", AllowMultipleArgumentsPerToken = true };
        var activeIn = new Option<TimeSpan>("--active-in")
        {
            Description = "After which time the new keys make new values, as hours:minutes:seconds: by then every gateway must have read the ring.",
            DefaultValueFactory = _ => TimeSpan.FromMinutes(1),
        };
        activeIn.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<TimeSpan>() < TimeSpan.Zero)
            {
                result.AddError("--active-in must not be negative.");
            }
        });
        var print = KeysCommand.Print();
        var command = new Command("rotate", "Adds newer keys to the ring. Running hubs read a file again within seconds, and move what older keys made.") { use, activeIn, print };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var editor = services.GetRequiredService<KeyRingEditor>();
            KeysCommand.DemandPlace(editor, words.GetValue(print));
            var (keys, document) = editor.Rotate(words.GetValue(use) is [_, ..] uses ? uses : Enum.GetValues<KeyUse>(), words.GetValue(activeIn));
            await KeysCommand.TellAsync(words, editor.CanWrite ? null : document, keys.Select(key => string.Create(
                CultureInfo.InvariantCulture, $"{key.Id} for {key.Use.ToString().ToLowerInvariant()} is used from {key.ActiveFrom:yyyy-MM-dd'T'HH:mm:ss'Z'} on. Back the ring up.")));
        }));
        return command;
    }
}
