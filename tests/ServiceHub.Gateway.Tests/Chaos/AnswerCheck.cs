using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Chaos;

/// <summary>Holds an answer against the truth: each value is true or missing, and what is missing says why.</summary>
/// <param name="truth">By national ID.</param>
/// <param name="question">What was asked.</param>
/// <param name="sentAt">When.</param>
internal sealed class AnswerCheck(IReadOnlyDictionary<string, PersonTruth> truth, Question question, DateTimeOffset sentAt)
{
    // Who asks the same as another waits for the other's call, however old that is; none lives longer.
    private static readonly TimeSpan OldestCall = TimeSpan.FromSeconds(10);

    private const string Unavailable = "AGENCY_UNAVAILABLE";

    private static readonly string[] Causes = ["REFUSED", "MALFORMED", "TOO_BUSY", "TIMED_OUT", "UNAVAILABLE"];

    // In the order in which the contract believes them.
    private static readonly string[] WhoStateBirthDates = ["identityCard", "house", "socialSecurity", "welfare"];

    /// <summary>What is wrong with it, one sentence each.</summary>
    public IEnumerable<string> Wrongs(JsonElement answer)
    {
        var errors = answer.Errors().ToDictionary(error => error.PathText());
        foreach (var (path, citizen, person) in Citizens(answer))
        {
            foreach (var wrong in citizen.ValueKind == JsonValueKind.Null ? OfNobody(path, person, errors) : Of(path, citizen, person, errors))
            {
                yield return $"{path} ({person}): {wrong}";
            }
        }
        foreach (var (path, error) in errors)
        {
            yield return $"{path}: an error of nothing that is missing: {error}";
        }
    }

    /// <summary>Each citizen of an answer with its path and the person asked for.</summary>
    public IEnumerable<(string Path, JsonElement Citizen, string Person)> Citizens(JsonElement answer) => question.People.Count == 1
        ? [("citizen", answer.At("data", "citizen"), question.People[0])]
        : answer.At("data", "citizens").EnumerateArray().Zip(question.People, (citizen, person) => (citizen, person))
            .Select((entry, place) => ($"citizens/{place}", entry.citizen, entry.person));

    private IEnumerable<string> OfNobody(string path, string person, Dictionary<string, JsonElement> errors)
    {
        var known = truth[person];
        var isFit = errors.Remove(path, out var error) && error.Code() switch
        {
            "NOT_FOUND" => known.Citizen is null,
            Unavailable => !known.InProfile && HasCause(error),
            _ => false,
        };
        if (!isFit)
        {
            yield return $"is missing: {error}";
        }
    }

    private IEnumerable<string> Of(string path, JsonElement citizen, string person, Dictionary<string, JsonElement> errors)
    {
        if (truth[person].Citizen is not { } known)
        {
            yield return "is a citizen, and nobody knows the person";
            yield break;
        }
        var sources = citizen.At("sources").EnumerateArray().ToDictionary(source => (source.Text("agency")!, source.Text("operation")!));
        foreach (var field in question.Fields)
        {
            var error = errors.Remove($"{path}/{field.Name}", out var told) ? told : (JsonElement?)null;
            if (!sources.Remove((field.Agency, field.Operation), out var source))
            {
                yield return $"sources do not tell of {field.Name}";
            }
            else if (WrongOf(field, citizen.At(field.Name), error, source, known) is { } wrong)
            {
                yield return $"{field.Name} {wrong}: {citizen.At(field.Name)} instead of {known.At(field.Name)}, {source}, {error}";
            }
        }
        if (sources.Count > 0)
        {
            yield return $"sources tell of {string.Join(", ", sources.Keys)}, which nobody asked";
        }
        foreach (var field in (string[])["name", "sex"])
        {
            if (!JsonElement.DeepEquals(citizen.At(field), known.At(field)))
            {
                yield return $"{field} is {citizen.At(field)} instead of {known.At(field)}";
            }
        }
        if (question.IsOfAll && citizen.Text("birthDate") is var born && born != BirthDate(citizen, truth[person]))
        {
            yield return $"birthDate is {born}, which is not what the first who states it says";
        }
    }

    private string? WrongOf(AgencyField field, JsonElement value, JsonElement? error, JsonElement source, JsonElement known)
    {
        var (status, missing) = (source.Text("status"), value.ValueKind == JsonValueKind.Null);
        if (error is { } failure)
        {
            return !missing ? "has both a value and an error"
                : failure.Code() != Unavailable || failure.Text("extensions", "agency") != field.Agency || !HasCause(failure) ? "has a strange error"
                : status != "UNAVAILABLE" ? "has an error of which sources do not tell"
                : null;
        }
        return !JsonElement.DeepEquals(value, known.At(field.Name)) ? "is not true"
            : !(missing ? ["NOT_FOUND"] : (string[])["OK", "STALE"]).Contains(status) ? "has a status that does not fit"
            : WrongAgeOf(source, StatusIn(known, field));
    }

    private string? WrongAgeOf(JsonElement source, string? calmStatus) =>
        source.Text("status") == "STALE" && !question.AllowStale && calmStatus != "STALE" ? "is older than was wished"
        : source.At("cached").GetBoolean() && question.MaxAge == 0 ? "was kept, and was to be asked for now"
        : IsTooOld(source) ? "was asked for too long ago"
        : null;

    private bool IsTooOld(JsonElement source) => question.MaxAge is { } seconds
        && source.At("askedAt").ValueKind == JsonValueKind.String
        && source.At("askedAt").GetDateTimeOffset() < sentAt - TimeSpan.FromSeconds(seconds) - OldestCall;

    private static string? StatusIn(JsonElement citizen, AgencyField field) => citizen.At("sources").EnumerateArray()
        .Single(source => source.Text("agency") == field.Agency && source.Text("operation") == field.Operation).Text("status");

    private static string? BirthDate(JsonElement citizen, PersonTruth known) => WhoStateBirthDates.Select(field => citizen.At(field))
        .Where(record => record.ValueKind == JsonValueKind.Object).Select(record => record.Text("birthDate")).FirstOrDefault(date => date is not null) ?? known.BirthDate;

    private static bool HasCause(JsonElement error) => Causes.Contains(error.Text("extensions", "cause"));
}
