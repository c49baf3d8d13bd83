using System.CommandLine;
using ServiceHub.Data.Agreements;
using ServiceHub.Services.Agreements;

namespace ServiceHub.Gateway.Commands.Agreements;

/// <summary>The word <c>agreement</c>: what clients may learn of citizens, for what, and how much of it.</summary>
internal static class AgreementCommand
{
    public static Command Create(CommandHost host) => new("agreement", "Agreements: what a client may learn of citizens, for which purpose, by what right.")
    {
        AddAgreement.Create(host),
        ListAgreements.Create(host),
        MoveAgreement.Create(host, "submit", "Has a draft wait for approval.", AgreementAction.Submitted),
        MoveAgreement.Create(host, "approve", "Puts an agreement in force that somebody else wrote and submitted.", AgreementAction.Approved),
        MoveAgreement.Create(host, "suspend", "Stops an agreement for a while.", AgreementAction.Suspended),
        MoveAgreement.Create(host, "resume", "Ends a suspension.", AgreementAction.Resumed),
        MoveAgreement.Create(host, "end", "Stops an agreement for good.", AgreementAction.Ended),
    };

    /// <summary>Who does it: at a command line nobody has proven who they are, so that the name is what the operators answer for.</summary>
    public static Option<string> By(string name, string description) => new(name) { Description = description, Required = true };

    public static string Actor(string name) => $"command-line:{name}";

    /// <exception cref="CommandException">There are errors.</exception>
    public static void Demand(IReadOnlyList<AgreementError> errors)
    {
        if (errors.Count > 0)
        {
            throw new CommandException([.. errors.Select(error => error.Field is null ? error.Message : $"{error.Field}: {error.Message}")]);
        }
    }

    public static string Line(Agreement agreement) => FormattableString.Invariant(
        $"{agreement.Id}  {agreement.State}  {agreement.ClientId}  {agreement.DataSet}  {agreement.Purpose}  {agreement.DailyQuota} a day  {agreement.ValidFrom:yyyy-MM-dd} to {agreement.ValidTo:yyyy-MM-dd}");
}
