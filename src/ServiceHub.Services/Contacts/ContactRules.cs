using System.Text.RegularExpressions;
using ServiceHub.Data.Contacts;

namespace ServiceHub.Services.Contacts;

/// <summary>What a contact must be, whoever records it: a client, or a file that is taken in.</summary>
internal static partial class ContactRules
{
    private static readonly TimeSpan MostAhead = TimeSpan.FromHours(1);

    private static readonly ContactError WrongEnd = new("INVALID_VALUE", "A contact ends no earlier than it begins.", "endedAt");

    private static readonly ContactError Ahead = new("INVALID_VALUE", "A contact that has not been yet cannot be recorded.", "startedAt");

    private static readonly ContactError NobodyGoesOn = new(
        "INVALID_VALUE", "Name the organisation (ISO 6523, such as 0060:000000009) that goes on with it.", "handedOnTo");

    private static readonly ContactError SomebodyGoesOn = new("INVALID_VALUE", "Somebody goes on with it only where the outcome is HANDED_ON.", "handedOnTo");

    private static readonly ContactError LongSummary = new("INVALID_VALUE", $"A summary has at most {ContactStore.LongestSummary} characters, and no control characters.", "summary");

    private static readonly ContactError WrongLanguage = new("INVALID_VALUE", "The language is a tag of BCP 47, such as th, en or shn.", "language");

    private static readonly ContactError WrongSourceKey = new(
        "INVALID_VALUE", $"A source key has 1 to {ContactStore.LongestSourceKey} characters, and no control characters.", "sourceKey");

    /// <summary>Everything in which a contact cannot be.</summary>
    public static IReadOnlyList<ContactError> Check(Contact contact, DateTimeOffset now)
    {
        List<ContactError> errors = [];
        Add(contact.StartedAt > now + MostAhead, Ahead);
        Add(contact.EndedAt < contact.StartedAt, WrongEnd);
        Add(contact.Outcome == ContactOutcome.HandedOn && !Organisation().IsMatch(contact.HandedOnTo ?? ""), NobodyGoesOn);
        Add(contact.Outcome != ContactOutcome.HandedOn && contact.HandedOnTo is not null, SomebodyGoesOn);
        Add(contact.Summary is { } summary && (summary.Length > ContactStore.LongestSummary || summary.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t'))), LongSummary);
        Add(contact.Language.Length > ContactStore.LongestLanguage || !Language().IsMatch(contact.Language), WrongLanguage);
        Add(contact.SourceKey is { } key && (key.Length is 0 or > ContactStore.LongestSourceKey || key.Any(char.IsControl)), WrongSourceKey);
        return errors;

        void Add(bool isWrong, ContactError error)
        {
            if (isWrong)
            {
                errors.Add(error);
            }
        }
    }

    [GeneratedRegex("^[0-9]{4}:[A-Za-z0-9.:_-]{1,50}$")]
    private static partial Regex Organisation();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();
}
