using System.Text.RegularExpressions;
using ServiceHub.GraphQL.Validation.Rules;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>
/// Tells where two verdicts disagree. What may differ, and why:
/// <list type="bullet">
/// <item>A document without an operation is invalid to us; the reference refuses it when it is to be executed.</item>
/// <item>When a document defines types, the reference holds these definitions to further rules, and its parser to names; to us one is
/// broken, and that suffices.</item>
/// <item>Fields are not compared by us when fragments form a cycle, which costs more than it tells: the document is refused anyway, be it
/// for the second fragment of a name, whose cycle neither side tells.</item>
/// <item>Which of several arguments of one name counts when fields are compared is nobody's rule; such a document's fields are not.</item>
/// <item>A OneOf input object with two fields, the first of them null, has one fault to us and two to the reference: of what is wrong
/// with a variable's value the places are compared, and not how often they are told.</item>
/// <item>The reference overlooks a @defer at the root of a mutation on the second spread of a fragment, and the type of __typename when it
/// looks for conflicts; it tells of a @stream that stands on no field as if it stood on the field around it.</item>
/// <item>Under which of several fragments a field comes that all of them ask for depends on which of them we resolve first. The reference,
/// which resolves them in a fixed order, does not announce a fragment of which nothing is left; it announces a list without items left,
/// which we do not. What we announce, what comes in which parts and what fails does not depend on the order and is compared.</item>
/// <item>Under a place that is null for several causes each side reports one of them, which breadth-first and depth-first meet in
/// another order. Whether it is such a cause is checked.</item>
/// <item>Where rules of the reference depart from the specification, rules.mjs corrects them and tells how.</item>
/// </list>
/// </summary>
internal static partial class Comparison
{
    public const string NoOperation = nameof(NoOperation);

    /// <returns>What differs; null when the verdicts agree.</returns>
    public static string? Difference(Question question, Verdict ours, Verdict theirs)
    {
        if ((ours.Crash ?? theirs.Crash) is { } crash)
        {
            return $"crashed: {crash}";
        }
        (ours, theirs) = (WithoutNoOperation(ours), Comparable(theirs, ours));
        if (IsOverlooked(question, ours, theirs))
        {
            return null;
        }
        if (theirs.Syntax is not null && Breaks(ours.Validation ?? [], nameof(ExecutableDefinitions)))
        {
            return null;
        }
        if (ours.Stage != theirs.Stage)
        {
            return $"ours {ours.Stage}, theirs {theirs.Stage}\n  ours   {Whole(ours)}\n  theirs {Whole(theirs)}";
        }
        return Rules(ours.Validation ?? [], theirs.Validation ?? [])
            ?? Texts("syntax place", ours.Syntax, theirs.Syntax)
            ?? Sets("refusal", Refusals(ours), Refusals(theirs))
            ?? new ResponseComparison(theirs.Causes ?? []).Difference(ours, theirs);
    }

    /// <summary>Whether all that differs is what the reference does not see.</summary>
    private static bool IsOverlooked(Question question, Verdict ours, Verdict theirs)
    {
        var (onOurs, known) = Comparable(ours.Validation ?? [], theirs.Validation ?? []);
        var more = (ours.Validation ?? []).Where(rule => !known.Contains($"{rule}")).ToList();
        return more.Count > 0 && known.IsSubsetOf(onOurs) && more.TrueForAll(rule =>
            rule.Rule == RuleNames.OfReference[nameof(IncrementalRootFields)]
            || (rule.Rule == RuleNames.OfReference[nameof(MergingFields)]
                && rule.Locations.Any(place => TypeName().IsMatch(question.From(place)))));
    }

    /// <summary>Their verdict without what we do not tell on purpose.</summary>
    private static Verdict Comparable(Verdict theirs, Verdict ours)
    {
        var misplaced = (ours.Validation ?? [])
            .Where(rule => rule.Rule == RuleNames.OfReference[nameof(KnownDirectives)]).Select(rule => Words(rule.Locations)).ToHashSet();
        return theirs with
        {
            Validation = theirs.Validation?
                .Where(rule => rule.Rule != RuleNames.OfReference[nameof(StreamedLists)] || !misplaced.Contains(Words(rule.Locations)))
                .Where(rule => rule.Rule != RuleNames.OfReference[nameof(MergingFields)] || !ours.IsCyclic).ToList(),
        };
    }

    private static Verdict WithoutNoOperation(Verdict ours)
    {
        if (ours.Validation?.Any(rule => rule.Rule == NoOperation) != true)
        {
            return ours;
        }
        List<BrokenRule> others = [.. ours.Validation.Where(rule => rule.Rule != NoOperation)];
        return others.Count > 0 ? ours with { Validation = others } : new Verdict(Refused: [[]]);
    }

    private static string Whole(Verdict verdict) =>
        $"{verdict.Syntax}{string.Join("; ", verdict.Validation ?? [])}{string.Join("; ", Refusals(verdict))}";

    private static IEnumerable<string> Refusals(Verdict verdict) => (verdict.Refused ?? []).Select(Words).Distinct();

    private static string? Rules(IReadOnlyList<BrokenRule> ours, IReadOnlyList<BrokenRule> theirs)
    {
        var (onOurs, onTheirs) = Comparable(ours, theirs);
        var differing = ours.Concat(theirs).Where(rule => onOurs.Contains($"{rule}") != onTheirs.Contains($"{rule}"));
        return Sets(Words(differing.Select(rule => rule.Rule).Distinct()), onOurs, onTheirs);
    }

    private static (HashSet<string> Ours, HashSet<string> Theirs) Comparable(IReadOnlyList<BrokenRule> ours, IReadOnlyList<BrokenRule> theirs)
    {
        if (Breaks(ours, nameof(UniqueArguments)))
        {
            (ours, theirs) = (WithoutConflicts(ours), WithoutConflicts(theirs));
        }
        var (onOurs, onTheirs) = (Told(ours), Told(theirs));
        if (Breaks(ours, nameof(ExecutableDefinitions)))
        {
            onTheirs.IntersectWith(onOurs);
        }
        return (onOurs, onTheirs);
    }

    private static List<BrokenRule> WithoutConflicts(IReadOnlyList<BrokenRule> broken) => [.. broken.Where(rule => rule.Rule != RuleNames.OfReference[nameof(MergingFields)])];

    private static bool Breaks(IReadOnlyList<BrokenRule> broken, string rule) => broken.Any(one => one.Rule == RuleNames.OfReference[rule]);

    /// <summary>The errors; of several that are the same each counts.</summary>
    private static HashSet<string> Told(IEnumerable<BrokenRule> rules) => [.. rules.GroupBy(rule => $"{rule}").SelectMany(same =>
        same.Select((rule, i) => i == 0 ? same.Key : $"{same.Key} (again {i})"))];

    public static string Words(IEnumerable<string> words) => string.Join(' ', words);

    public static string? Texts(string what, string? ours, string? theirs) =>
        ours == theirs ? null : $"{what}:\n  ours   {ours}\n  theirs {theirs}";

    public static string? Sets(string what, IEnumerable<string> ours, IEnumerable<string> theirs) => Texts(
        what, string.Join("; ", ours.Order(StringComparer.Ordinal)), string.Join("; ", theirs.Order(StringComparer.Ordinal)));

    [GeneratedRegex("^(\\w+[\\s,\uFEFF]*:[\\s,\uFEFF]*)?__typename")]
    private static partial Regex TypeName();
}
