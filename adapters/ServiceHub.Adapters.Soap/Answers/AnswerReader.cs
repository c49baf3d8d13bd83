using System.Xml.XPath;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Soap.Answers;

/// <summary>Puts the records of an answer to their subjects.</summary>
internal sealed class AnswerReader(OperationManifest manifest, AnswerOptions options, RecordMapper<XPathNavigator> mapper)
{
    private static readonly AgencyAnswer Missing =
        AgencyAnswer.Failed(AgencyFailure.Malformed("The answer says nothing of someone who was asked about."));

    /// <summary>Reads the records.</summary>
    /// <param name="answer">The element of the body.</param>
    /// <param name="subjects">Whom was asked about.</param>
    /// <returns>One answer for each subject.</returns>
    /// <exception cref="AgencyException">Malformed.</exception>
    public IReadOnlyList<AgencyAnswer> Read(XPathNavigator answer, IReadOnlyList<NationalId> subjects)
    {
        if (answer.LocalName != options.Answer.Name || answer.NamespaceURI != options.Answer.Namespace)
        {
            throw Malformed("The body holds another element than the manifest says.");
        }
        if (options.NotFound?.IsTrue(answer) == true)
        {
            return [AgencyAnswer.NotFound];
        }
        var asOf = ReadAsOf(answer);
        var sheet = new AnswerSheet(subjects, manifest.Many);
        var answerSubject = options.AnswerSubject is null ? null : ReadText(options.AnswerSubject, answer);
        if (options.AnswerSubject is not null)
        {
            sheet.Expect(answerSubject);
        }
        foreach (var record in options.Records.Select(answer))
        {
            var subject = options switch
            {
                { Subject: { } inRecord } => ReadText(inRecord, record),
                { AnswerSubject: not null } => answerSubject,
                _ => subjects[0].Digits,
            };
            if (options.Unknown?.IsTrue(record) == true)
            {
                sheet.Add(subject, static () => AgencyAnswer.NotFound);
            }
            else
            {
                sheet.Add(subject, mapper, record, asOf);
            }
        }
        return sheet.ToAnswers(options.Unknown is null ? null : Missing);
    }

    private DateTimeOffset? ReadAsOf(XPathNavigator answer)
    {
        if (options.AsOf is null)
        {
            return null;
        }
        return ReadText(options.AsOf, answer) is { } text && AgencyTime.TryParse(text, manifest.UtcOffset, out var asOf)
            ? asOf
            : throw Malformed("The answer does not say as of when it is true.");
    }

    private static string? ReadText(XmlPath path, XPathNavigator element) => path.TryRead(element, out var text) ? text : null;

    private static AgencyException Malformed(string detail) => new(AgencyFailure.Malformed(detail));
}
