using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Services.Agencies;

/// <summary>What a response tells of an operation whose answers are older than its manifest calls fresh.</summary>
/// <param name="From">The operation.</param>
/// <param name="Citizens">About how many citizens.</param>
/// <param name="AsOf">When the oldest of them was true.</param>
/// <param name="Because">Why it could not be asked anew; null for a register that nobody renewed.</param>
internal sealed record StaleSource(AgencyOperation From, int Citizens, DateTimeOffset AsOf, AgencyFailure? Because)
{
    /// <summary>What is stale of an operation's answers; null when nothing is.</summary>
    public static StaleSource? Of(AgencyOperation from, AgencyReply reply)
    {
        var stale = reply.Answers.Where(answer => answer.IsStale).ToList();
        return stale.Count == 0
            ? null
            : new(from, stale.Count, stale.Min(answer => answer.AsOf ?? answer.AskedAt ?? reply.AskedAt), stale.Find(answer => answer.StaleBecause is not null)?.StaleBecause);
    }

    public StaleSource And(StaleSource other) => this with
    {
        Citizens = Citizens + other.Citizens,
        AsOf = AsOf < other.AsOf ? AsOf : other.AsOf,
        Because = Because ?? other.Because,
    };

    public IReadOnlyDictionary<string, object?> ToExtension()
    {
        var extension = new Dictionary<string, object?>
        {
            ["agency"] = From.Agency.Name,
            ["operation"] = From.Name,
            ["citizens"] = Citizens,
            ["asOf"] = HubScalars.Text(AsOf),
        };
        if (Because is { } failure)
        {
            extension["cause"] = AgencyErrors.Cause(failure.Code);
        }
        return extension;
    }
}
