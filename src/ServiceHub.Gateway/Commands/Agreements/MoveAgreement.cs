using System.CommandLine;
using ServiceHub.Data.Agreements;
using ServiceHub.Services.Agreements;

namespace ServiceHub.Gateway.Commands.Agreements;

/// <summary>Moves an agreement on in its life.</summary>
internal static class MoveAgreement
{
    public static Command Create(CommandHost host, string word, string description, AgreementAction action)
    {
        var id = new Argument<string>("id") { Description = "The agreement's id." };
        var by = AgreementCommand.By("--by", "Who does it.");
        var command = new Command(word, description) { id, by };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var result = await services.GetRequiredService<AgreementRegistry>().MoveAsync(
                new(words.GetRequiredValue(id), null), action, AgreementCommand.Actor(words.GetRequiredValue(by)), cancellation);
            AgreementCommand.Demand(result.Errors);
            await words.InvocationConfiguration.Output.WriteLineAsync(AgreementCommand.Line(result.Agreement!));
        }));
        return command;
    }
}
