using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Cache;

/// <summary>Answers of one shape as JSON: a list of when they were true, or null, and then the records.</summary>
internal sealed class AnswerPayload(RecordShape shape)
{
    private readonly RecordJson _records = new(shape);

    public ReadOnlyMemory<byte> Write(AgencyAnswer answer)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("["u8);
        output.Write(answer.AsOf is { } asOf ? Encoding.UTF8.GetBytes($"\"{asOf.ToString("O", CultureInfo.InvariantCulture)}\"") : "null"u8);
        foreach (var record in answer.Records)
        {
            output.Write(","u8);
            _records.Write(record, output);
        }
        output.Write("]"u8);
        return output.WrittenMemory;
    }

    /// <summary>The answer, or null when this is none of the shape.</summary>
    public AgencyAnswer? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return reader.Read() && reader.TokenType == JsonTokenType.StartArray && reader.Read() ? Read(ref reader, json) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private AgencyAnswer? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        DateTimeOffset? asOf = reader.TokenType == JsonTokenType.Null ? null : reader.GetDateTimeOffset();
        var records = new List<AgencyRecord>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (_records.Read(json[start..(int)reader.BytesConsumed]) is not { } record)
            {
                return null;
            }
            records.Add(record);
        }
        return records.Count == 0 ? AgencyAnswer.NotFound : AgencyAnswer.Found(records, asOf);
    }
}
