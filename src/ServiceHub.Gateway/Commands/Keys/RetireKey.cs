using System.CommandLine;
using ServiceHub.Data.Keys;

namespace ServiceHub.Gateway.Commands.Keys;

/// <summary>Takes a key out of the ring that nothing needs any more.</summary>
internal static class RetireKey
{
    public static Command Create(CommandHost host)
    {
        var id = new Argument<string>("key") { Description = "The key's id, as keys list tells it." };
        var print = KeysCommand.Print();
        var command = new Command("retire", "Takes an older key out of the ring; refused while anything in the database was made with it.") { id, print };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var editor = services.GetRequiredService<KeyRingEditor>();
            KeysCommand.DemandPlace(editor, words.GetValue(print));
            var document = await editor.RetireAsync(words.GetRequiredValue(id), cancellation);
            await KeysCommand.TellAsync(words, editor.CanWrite ? null : document, "The key is out of the ring. Keep a backup of the ring with each backup of the database that was made before.");
        }));
        return command;
    }
}
