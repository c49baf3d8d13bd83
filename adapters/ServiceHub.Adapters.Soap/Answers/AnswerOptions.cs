using System.Xml;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Soap.Answers;

/// <summary>How an answer is read.</summary>
/// <param name="Answer">The answer's element, the context of the paths to follow.</param>
/// <param name="Records">The elements of which each is about one subject.</param>
/// <param name="Subject">In a record, the national ID.</param>
/// <param name="AnswerSubject">In the answer, the national ID that holds for all of its records.</param>
/// <param name="AsOf">In the answer, the time at which it is true.</param>
/// <param name="NotFound">How the answer says that its one subject is unknown.</param>
/// <param name="Unknown">How a record says that its subject is unknown; then who has no record makes the answer malformed.</param>
internal sealed record AnswerOptions(
    XmlQualifiedName Answer,
    XmlPath Records,
    XmlPath? Subject,
    XmlPath? AnswerSubject,
    XmlPath? AsOf,
    XmlPath? NotFound,
    XmlPath? Unknown)
{
    /// <summary>The options; where errors were reported, with gaps.</summary>
    public static AnswerOptions Read(AdapterPlan plan, SoapNames names)
    {
        var section = plan.Options;
        bool TryPath(string text, out XmlPath path) => XmlPath.TryParse(text, names, out path);
        bool TryElements(string text, out XmlPath path) => XmlPath.TryParseElements(text, names, out path);
        bool TryCondition(string text, out XmlPath path) => XmlPath.TryParseCondition(text, names, out path);
        RequireOneSubject(plan, "answerSubject", "One subject cannot hold for the records of several.");
        RequireOneSubject(plan, "notFound", "One condition cannot say who of several is unknown.");
        return new AnswerOptions(
            section.Parse<XmlQualifiedName>("answer", names.TryParse, SoapNames.Form)!,
            section.Parse<XmlPath>("records", TryElements, XmlPath.Form)!,
            NamesSubjectElsewhere(plan) ? null : section.Parse<XmlPath>("subject", TryPath, XmlPath.Form),
            section.OptionalParse<XmlPath>("answerSubject", TryPath, XmlPath.Form),
            section.OptionalParse<XmlPath>("asOf", TryPath, XmlPath.Form),
            section.OptionalParse<XmlPath>("notFound", TryCondition, XmlPath.ConditionForm),
            section.OptionalParse<XmlPath>("unknown", TryCondition, XmlPath.ConditionForm));
    }

    /// <summary>What the agency repeats is compared with what was asked; only who repeats nothing may say so.</summary>
    private static bool NamesSubjectElsewhere(AdapterPlan plan)
    {
        var section = plan.Options;
        var isEchoed = !section.Has("subjectEchoed") || section.Flag("subjectEchoed");
        if (!isEchoed && plan.Manifest.BatchSize > 1)
        {
            section.Report("subjectEchoed", "Nothing would tell whose record is whose.", "Remove this key, or set batchSize to 1.");
        }
        bool[] ways = [!isEchoed, section.Has("answerSubject"), section.Has("subject")];
        if (ways.Count(way => way) > 1)
        {
            section.Report("", "It is said twice where the subject stands.", "Keep one of: answerSubject, subject, subjectEchoed.");
        }
        // Whoever reads a key knows it: an error about it is told once.
        return !isEchoed || section.Has("answerSubject");
    }

    private static void RequireOneSubject(AdapterPlan plan, string key, string problem)
    {
        if (plan.Options.Has(key) && plan.Manifest.BatchSize > 1)
        {
            plan.Options.Report(key, problem, "Remove this key, or set batchSize to 1.");
        }
    }
}
