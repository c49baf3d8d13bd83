using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceHub.Services.Access;
using ServiceHub.Services.Protections;

namespace ServiceHub.Services.Disclosure;

/// <summary>
/// How the log tells of a disclosure: who learned which fields of whom, for what, by which agreement. Never a value. Texts are written as
/// they are; whoever shows them escapes them for the page they stand in.
/// </summary>
internal static class DisclosureJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> Write(Disclosure disclosure, DisclosedRequest request, Caller caller, string? purpose, DateTimeOffset at)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, "DISCLOSURE"u8);
            json.WriteString("at"u8, HubScalars.Text(at));
            json.WriteString("request"u8, request.Id);
            json.WriteString("operation"u8, request.OperationHash);
            json.WriteString("client"u8, caller.ClientId);
            json.WriteString("organisation"u8, caller.OwnOrganisation);
            if (caller.Delegate is not null)
            {
                json.WriteString("onBehalfOf"u8, caller.Organisation);
            }
            WriteOfficer(json, caller.Officer);
            if (caller.IsCitizen && disclosure is { Outcome: AskedCitizen.Shown, RepresentativeId: null })
            {
                json.WriteBoolean("byCitizen"u8, true);
            }
            if (purpose is not null)
            {
                json.WriteString("purpose"u8, purpose);
            }
            WriteSubject(json, disclosure);
            if (disclosure.RepresentativeId is { } representative)
            {
                json.WriteString("representative"u8, representative);
            }
            json.WriteString("outcome"u8, disclosure.Outcome);
            WriteShield(json, disclosure.Shield);
            if (disclosure.Agreements.Count > 0)
            {
                WriteTexts(json, "agreements"u8, disclosure.Agreements);
            }
            WriteParts(json, disclosure.Parts);
            json.WriteEndObject();
        }
        return output.WrittenMemory;
    }

    private static void WriteOfficer(Utf8JsonWriter json, Officer? officer)
    {
        if (officer is null)
        {
            return;
        }
        json.WriteStartObject("officer"u8);
        json.WriteString("id"u8, officer.Id);
        ReadOnlySpan<(string Member, string? Value)> statements = [("name", officer.Name), ("office", officer.Office), ("role", officer.Role)];
        foreach (var (member, value) in statements)
        {
            if (value is not null)
            {
                json.WriteString(member, value);
            }
        }
        json.WriteEndObject();
    }

    private static void WriteSubject(Utf8JsonWriter json, Disclosure disclosure)
    {
        if (disclosure.CitizenId is { } citizen)
        {
            json.WriteString("citizen"u8, citizen);
            return;
        }
        json.WriteStartObject("lookup"u8);
        json.WriteString("key"u8, disclosure.Subject!.KeyId);
        json.WriteString("hash"u8, Convert.ToHexStringLower(disclosure.Subject.Hash));
        json.WriteEndObject();
    }

    private static void WriteShield(Utf8JsonWriter json, Shield shield)
    {
        if (shield.HidesWhereabouts)
        {
            json.WriteBoolean("masked"u8, true);
        }
        if (shield.BrokenBy is { } access)
        {
            json.WriteString("breakGlass"u8, access);
        }
    }

    private static void WriteParts(Utf8JsonWriter json, IReadOnlyList<DisclosedPart> parts)
    {
        json.WriteStartArray("data"u8);
        foreach (var (set, outcome) in parts)
        {
            json.WriteStartObject();
            json.WriteString("set"u8, set.Name);
            if (set.Agreement is { } agreement)
            {
                json.WriteString("agreement"u8, agreement.Id);
            }
            json.WriteString("outcome"u8, outcome);
            WriteTexts(json, "fields"u8, set.Fields);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> member, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(member);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }
}
