using System.Xml;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Soap;

/// <summary>The section <c>soap</c> of a manifest, with the address that goes with it.</summary>
/// <param name="Url">Where the operation is called.</param>
/// <param name="Action">The value of the header SOAPAction.</param>
/// <param name="Operation">The request's element.</param>
/// <param name="Subjects">The elements inside it, the last repeated for each subject.</param>
/// <param name="Answer">The answer's element, the context of the paths to follow.</param>
/// <param name="Records">The elements of which each is about one subject.</param>
/// <param name="Subject">In a record, the national ID.</param>
/// <param name="AsOf">In the answer, the time at which it is true.</param>
internal sealed record SoapOptions(
    Uri Url,
    string Action,
    XmlQualifiedName Operation,
    IReadOnlyList<XmlQualifiedName> Subjects,
    XmlQualifiedName Answer,
    XmlPath Records,
    XmlPath Subject,
    XmlPath? AsOf)
{
    /// <summary>The options, or null after a report.</summary>
    public static SoapOptions? Read(AdapterPlan plan, SoapNames names)
    {
        var section = plan.Options;
        var path = section.Parse<string>("path", AgencyUrl.TryParsePath, "a path that begins with a slash, without a placeholder");
        var url = AgencyUrl.Read(plan, path);
        var action = section.Parse<string>("action", TryAction, "the SOAPAction without quotation marks");
        var operation = section.Parse<XmlQualifiedName>("operation", names.TryParse, SoapNames.Form);
        var subjects = section.Parse<IReadOnlyList<XmlQualifiedName>>("subjects", names.TryParseList, SoapNames.ListForm);
        var answer = section.Parse<XmlQualifiedName>("answer", names.TryParse, SoapNames.Form);
        bool TryPath(string text, out XmlPath path) => XmlPath.TryParse(text, names, out path);
        var records = section.Parse<XmlPath>("records", (text, out path) => TryPath(text, out path) && path.SelectsElements, XmlPath.Form);
        var subject = section.Parse<XmlPath>("subject", TryPath, XmlPath.Form);
        var asOf = section.OptionalParse<XmlPath>("asOf", TryPath, XmlPath.Form);
        return url is null || action is null || operation is null || subjects is null || answer is null || records is null
            || subject is null
            ? null
            : new SoapOptions(url, action, operation, subjects, answer, records, subject, asOf);
    }

    private static bool TryAction(string text, out string action)
    {
        action = text;
        return text.All(sign => char.IsAscii(sign) && !char.IsControl(sign) && sign != '"');
    }
}
