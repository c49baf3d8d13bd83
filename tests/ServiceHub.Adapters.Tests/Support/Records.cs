using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Support;

internal static class Records
{
    /// <summary>Asks about people, with nothing else to tell.</summary>
    public static ValueTask<AgencyReply> AskAsync(
        this AgencyOperation operation, IReadOnlyList<NationalId> subjects, CancellationToken cancellation) =>
        operation.AskAsync(new AgencyQuestion(subjects), cancellation);

    /// <summary>The value of a field of a record that must be there.</summary>
    public static object? Value(this AgencyAnswer answer, string field)
    {
        answer.Failure.ShouldBeNull();
        var record = answer.Record.ShouldNotBeNull();
        var index = record.Shape.Fields.ToList().FindIndex(candidate => candidate.Name == field);
        return record.Values[index];
    }

    /// <summary>The failure of a reply in which every answer is a failure.</summary>
    public static AgencyFailure Failure(this AgencyReply reply)
    {
        reply.Answers.ShouldAllBe(answer => answer.Failure != null);
        return reply.Answers[0].Failure!;
    }
}
