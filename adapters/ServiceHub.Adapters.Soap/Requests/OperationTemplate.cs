using System.Xml;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Soap.Requests;

/// <summary>
/// The request's element: its name is <c>operation</c>, and what is in it either <c>subjects</c>, the elements of which the last is
/// repeated for each subject, or <c>body</c>.
/// </summary>
internal static class OperationTemplate
{
    /// <summary>The element, or null after a report.</summary>
    public static ElementTemplate? Read(AdapterPlan plan, SoapNames names, Placeholders placeholders)
    {
        var section = plan.Options;
        var operation = section.Parse<XmlQualifiedName>("operation", names.TryParse, SoapNames.Form);
        var content = section.Has("body")
            ? ReadBody(plan, names, placeholders)
            : section.Parse<IReadOnlyList<XmlQualifiedName>>("subjects", names.TryParseList, SoapNames.ListForm) is { } list ? [Nest(list)] : null;
        return operation is null || content is null ? null : ElementTemplate.Of(operation, content);
    }

    private static ElementTemplate Nest(IReadOnlyList<XmlQualifiedName> names) => names.SkipLast(1).Reverse()
        .Aggregate(ElementTemplate.Of(names[^1], Placeholders.Subjects), (inner, name) => ElementTemplate.Of(name, [inner]));

    private static IReadOnlyList<ElementTemplate>? ReadBody(AdapterPlan plan, SoapNames names, Placeholders placeholders)
    {
        var section = plan.Options;
        if (section.Has("subjects"))
        {
            section.Report("subjects", "It is said twice where the subjects go.", "Keep one of: body, subjects.");
            return null;
        }
        if (ElementTemplates.Read(section, "body", names, placeholders.InBody) is not { } body)
        {
            return null;
        }
        var asked = body.SelectMany(element => element.AllPlaceholders)
            .Where(name => name is Placeholders.Subject or Placeholders.Subjects).ToList();
        var isOne = asked.Contains(Placeholders.Subject);
        if (asked.Count == 0 || (asked.Contains(Placeholders.Subjects) && asked.Count > 1))
        {
            section.Report("body", "The body does not say where the subjects go.",
                "Write {subjects} exactly once, or {subject} where the agency is asked about one at a time.");
            return null;
        }
        if (isOne && plan.Manifest.BatchSize > 1)
        {
            plan.Operation.Report("batchSize", "The body has a place for one subject only.", "Write 1.");
            return null;
        }
        return body;
    }
}
