using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceHub.Data.Agreements;
using ServiceHub.Services.Agreements;

namespace ServiceHub.Gateway.Commands.Agreements;

/// <summary>Enters an agreement from a file: as a draft, or approved when a second person is named.</summary>
internal static class AddAgreement
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    };

    public static Command Create(CommandHost host)
    {
        var file = new Argument<FileInfo>("file") { Description = "A JSON file with the members of the contract's AgreementInput." };
        var by = AgreementCommand.By("--by", "Who writes it.");
        var approver = new Option<string?>("--approved-by") { Description = "Who approves it: somebody else. Left out, it is a draft." };
        var command = new Command("add", "Enters an agreement, as a draft or approved by somebody else.") { file, by, approver };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var registry = services.GetRequiredService<AgreementRegistry>();
            var terms = Read(words.GetRequiredValue(file));
            var author = AgreementCommand.Actor(words.GetRequiredValue(by));
            if (words.GetValue(approver) is { } second)
            {
                AgreementCommand.Demand(await registry.EnterApprovedAsync([terms], author, AgreementCommand.Actor(second), cancellation));
            }
            else
            {
                AgreementCommand.Demand((await registry.DraftAsync(terms, author, cancellation)).Errors);
            }
            var entered = await services.GetRequiredService<AgreementStore>().ListAsync(new(ClientId: terms.ClientId), int.MaxValue, null, cancellation);
            await words.InvocationConfiguration.Output.WriteLineAsync(AgreementCommand.Line(entered.MaxBy(agreement => agreement.CreatedAt)!));
        }));
        return command;
    }

    private static Agreement Read(FileInfo file)
    {
        try
        {
            return (JsonSerializer.Deserialize<AgreementInput>(File.ReadAllBytes(file.FullName), Json) ?? throw new JsonException("It is null.")).Read();
        }
        catch (JsonException error)
        {
            throw new CommandException($"{file.FullName} is not the JSON of an agreement: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file.FullName} cannot be read: {error.Message}");
        }
    }
}
