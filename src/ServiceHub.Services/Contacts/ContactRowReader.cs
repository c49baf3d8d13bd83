using System.Globalization;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Contacts;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Contacts;

/// <summary>Reads a contact from one row of a file, and says all that is wrong with it.</summary>
/// <param name="row">The row.</param>
internal sealed class ContactRowReader(ContactRow row)
{
    private const int LongestOfficer = 200;

    // The Buddhist era is 543 years ahead; no contact is of a year that high in the common one.
    private const int BuddhistEra = 543;
    private const int FirstBuddhistYear = 2400;

    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);
    private static readonly string[] Zoned = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
    private static readonly string[] Local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private readonly List<RejectedRow> _errors = [];

    /// <summary>Whom it is with.</summary>
    public CitizenLookup? Citizen { get; private set; }

    /// <summary>All that is wrong, after <see cref="Read"/>.</summary>
    public IReadOnlyList<RejectedRow> Errors => _errors;

    /// <summary>The contact, but for the citizen; not to be used where there are errors.</summary>
    public Contact Read(string organisation, string client, DateTimeOffset now)
    {
        Citizen = ReadCitizen();
        var contact = new Contact
        {
            Id = Guid.CreateVersion7(now),
            Channel = Choice<ContactChannel>(ContactColumns.Channel, null),
            Direction = Choice<ContactDirection>(ContactColumns.Direction, ContactDirection.Inbound),
            Reason = Choice<ContactReason>(ContactColumns.Reason, null),
            Summary = FreeText(ContactColumns.Summary, ContactStore.LongestSummary),
            Outcome = Choice<ContactOutcome>(ContactColumns.Outcome, ContactOutcome.Open),
            HandedOnTo = Text(ContactColumns.HandedOnTo),
            Organisation = organisation,
            OfficerId = FreeText(ContactColumns.OfficerId, LongestOfficer),
            OfficerName = FreeText(ContactColumns.OfficerName, LongestOfficer),
            OfficerOffice = FreeText(ContactColumns.OfficerOffice, LongestOfficer),
            Language = Text(ContactColumns.Language) ?? "th",
            StartedAt = Time(ContactColumns.StartedAt) ?? now,
            EndedAt = Time(ContactColumns.EndedAt),
            SourceKey = Text(ContactColumns.SourceKey),
            RecordedBy = client,
            RecordedAt = now,
        };
        if (row.IsBroken)
        {
            _errors.Clear();
            _errors.Add(new(row.Line, null, "COLUMNS", "The row has more or fewer cells than there are columns. A value with a separator in it needs quotation marks."));
            return contact;
        }
        foreach (var column in ContactColumns.Demanded.Where(column => Text(column) is null))
        {
            Reject(column, "MISSING", "This must be told.");
        }
        _errors.AddRange(ContactRules.Check(contact, now).Select(error => new RejectedRow(row.Line, error.Field, error.Code, error.Message)));
        return contact;
    }

    private CitizenLookup? ReadCitizen()
    {
        var (number, id) = (Text(ContactColumns.NationalId), Text(ContactColumns.Citizen));
        var (passport, temporary) = (Text(ContactColumns.Passport), Text(ContactColumns.TemporaryNumber));
        string?[] told = [number, id, passport, temporary];
        if (told.Count(one => one is not null) > 1)
        {
            Reject(ContactColumns.Citizen, "AMBIGUOUS", "Name the citizen by one of national ID, passport, temporary number and the id that the hub gave your organisation.");
        }
        if (number is null)
        {
            return Array.TrueForAll(told, one => one is null) ? null : new CitizenLookup(null, id, passport, temporary);
        }
        if (NationalId.TryParse(number.Replace("-", "", StringComparison.Ordinal), out var known, out _))
        {
            return new CitizenLookup(known, null);
        }
        Reject(ContactColumns.NationalId, "INVALID_NATIONAL_ID", "A national ID has 13 digits, of which the last fits the others. Leave the cell blank where nobody knows who it was.");
        return null;
    }

    private T Choice<T>(string column, T? otherwise)
        where T : struct, Enum
    {
        if (Text(column) is not { } text)
        {
            return otherwise ?? default;
        }
        if (!char.IsAsciiDigit(text[0]) && Enum.TryParse<T>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var choice) && Enum.IsDefined(choice))
        {
            return choice;
        }
        Reject(column, "UNKNOWN_CODE", $"Take any of {string.Join(", ", Enum.GetNames<T>())}.");
        return default;
    }

    private DateTimeOffset? Time(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }
        if (DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var zoned) && HasZone(text))
        {
            return InCommonEra(zoned).ToUniversalTime();
        }
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return InCommonEra(new DateTimeOffset(local, Bangkok)).ToUniversalTime();
        }
        Reject(column, "INVALID_TIME", "Write a time that is, as 2026-11-23T09:30:00+07:00, or 2026-11-23 09:30 for the clock of Bangkok.");
        return null;
    }

    private static bool HasZone(string text) => text.EndsWith('Z') || text[^6] is '+' or '-';

    private static DateTimeOffset InCommonEra(DateTimeOffset time) => time.Year >= FirstBuddhistYear ? time.AddYears(-BuddhistEra) : time;

    // What a spreadsheet would run must not lie in wait for whoever opens the hub's data in one (OWASP, CSV Injection).
    private string? FreeText(string column, int longest)
    {
        var text = Text(column);
        if (text is not null && (text[0] is '=' or '@' || (text[0] is '+' or '-' && text.Length > 1 && !char.IsDigit(text[1]) && text[1] != ' ')))
        {
            Reject(column, "FORMULA", "A text must not begin as a spreadsheet's formula does.");
        }
        if (text?.Length > longest && column != ContactColumns.Summary)
        {
            Reject(column, "INVALID_VALUE", $"At most {longest} characters.");
        }
        return text;
    }

    private string? Text(string column) => row.Cells.GetValueOrDefault(column)?.Trim() is { Length: > 0 } text ? text : null;

    private void Reject(string column, string code, string message) => _errors.Add(new(row.Line, column, code, message));
}
