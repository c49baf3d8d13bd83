using System.Collections.Frozen;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.IdentityCards;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.Services.IdentityCards;

/// <summary>What an agency's operation must be that verifies cards.</summary>
internal static class CardOperation
{
    public const string LaserCode = "laserCode";
    public const string BirthDate = "birthDate";
    public const string Outcome = "outcome";

    private const string Field = "verifyIdentityCard";

    private static readonly Dictionary<string, Type> Inputs = new() { [LaserCode] = typeof(string), [BirthDate] = typeof(PartialDate) };

    /// <summary>What an agency can say, as manifests write it.</summary>
    public static FrozenDictionary<string, CardVerificationOutcome> Outcomes { get; } = new CardVerificationOutcome[]
    {
        CardVerificationOutcome.Match, CardVerificationOutcome.Mismatch, CardVerificationOutcome.Expired,
        CardVerificationOutcome.Lost, CardVerificationOutcome.Cancelled,
    }.ToFrozenDictionary(outcome => outcome.ToString().ToUpperInvariant());

    /// <exception cref="ContractException">There is none, or it does not fit; everything is listed.</exception>
    public static AgencyOperation Find(Schema schema, AgencyCatalogue agencies)
    {
        var field = schema.MutationType?.Fields.FirstOrDefault(field => field.Name == Field)
            ?? throw new ContractException($"The contract lacks the mutation {Field}.");
        if (field.DirectiveText("source", "agency") is not { } agency || field.DirectiveText("source", "operation") is not { } name)
        {
            throw new ContractException($"{field} says not by @source which agency verifies cards.");
        }
        var operation = agencies.Find(agency, name)
            ?? throw new ContractException($"{field} comes from the operation {name} of {agency}, which no manifest describes: add it to {agency}/agency.json.");
        var problems = Misfits(operation).Select(problem => $"{field}: {problem}").ToList();
        return problems.Count == 0 ? operation : throw new ContractException(string.Join(' ', problems));
    }

    private static IEnumerable<string> Misfits(AgencyOperation operation)
    {
        foreach (var (name, type) in Inputs)
        {
            if (operation.Inputs.GetValueOrDefault(name)?.Type != type)
            {
                yield return $"the operation {operation.Key} needs the input {name}, with a converter for {(type == typeof(string) ? "text" : "partial dates")}.";
            }
        }
        foreach (var name in operation.Inputs.Keys.Except(Inputs.Keys))
        {
            yield return $"the operation {operation.Key} has the input {name}, which a verification does not know.";
        }
        if (operation.Many)
        {
            yield return $"the operation {operation.Key} yields several records, and a verification has one outcome.";
        }
        if (operation.Shape.Fields.FirstOrDefault(field => field.Name == Outcome)?.Codes is not { } codes || !codes.Contains("MATCH"))
        {
            yield return $"the operation {operation.Key} needs the field {Outcome} by the converter code, of which one is MATCH.";
        }
        else if (codes.Except(Outcomes.Keys).ToList() is [_, ..] strays)
        {
            yield return $"the operation {operation.Key} yields {string.Join(", ", strays)}; an outcome is one of {string.Join(", ", Outcomes.Keys.Order(StringComparer.Ordinal))}.";
        }
    }
}
