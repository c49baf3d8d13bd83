using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Hiding;

namespace ServiceHub.Services.Disclosure.Hiding;

/// <summary>The steps of a hiding, as the log tells of them.</summary>
internal static class HidingStep
{
    public const string Proposed = "PROPOSED";
    public const string Approved = "APPROVED";
    public const string Ended = "ENDED";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A step's row of the log.</summary>
    public static LogEntry Entry(HidingRow hiding, string step, string by, DateTimeOffset at) => new(LogEntryKind.Hiding, at, JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            kind = "HIDING",
            at = HubScalars.Text(at),
            step,
            by,
            hiding = hiding.Id,
            agreement = hiding.AgreementId,
            until = hiding.Until,
            reason = hiding.Reason,
            legalReference = new { th = hiding.LegalReferenceTh, en = hiding.LegalReferenceEn },
        },
        Json));
}
