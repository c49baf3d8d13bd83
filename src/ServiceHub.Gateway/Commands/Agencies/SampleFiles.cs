using System.Text.Json;
using ServiceHub.Adapters.Probing;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>A sample's files: <c>samples/NAME.json</c> or <c>.xml</c>, by page where there are several, and <c>samples/NAME.expected.json</c>.</summary>
internal sealed class SampleFiles(string manifest, string name)
{
    private readonly string _folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(manifest))!, "samples");

    /// <exception cref="CommandException">Somebody wrote a sample of that name by hand.</exception>
    public void Demand()
    {
        if (Directory.Exists(_folder) && !File.Exists(Expected)
            && Directory.EnumerateFiles(_folder, $"{name}.*").FirstOrDefault() is { } other)
        {
            throw new CommandException($"{other} is there already, and was not recorded. Choose another name by --as.");
        }
    }

    /// <summary>Writes all, and tells the files.</summary>
    public IReadOnlyList<string> Write(RecordedSample sample)
    {
        Directory.CreateDirectory(_folder);
        foreach (var old in Directory.EnumerateFiles(_folder, $"{name}.*").ToList())
        {
            File.Delete(old);
        }
        List<string> files = [];
        var bodies = sample.Messages.Select((message, place) => message.Body.Length == 0 ? null
            : sample.Messages.Count == 1 ? $"{name}.{message.Extension}" : $"{name}.{place + 1}.{message.Extension}").ToList();
        foreach (var (message, body) in sample.Messages.Zip(bodies))
        {
            if (body is not null)
            {
                files.Add(Path.Combine(_folder, body));
                File.WriteAllBytes(files[^1], [.. message.Body, (byte)'\n']);
            }
        }
        using var expected = new MemoryStream();
        using (var writer = new Utf8JsonWriter(expected, new JsonWriterOptions { Indented = true, Encoder = ReadableText.Json.Encoder }))
        {
            Write(writer, sample, bodies);
        }
        expected.WriteByte((byte)'\n');
        File.WriteAllBytes(Expected, expected.ToArray());
        return [.. files, Expected];
    }

    private string Expected => Path.Combine(_folder, $"{name}.expected.json");

    private static void Write(Utf8JsonWriter writer, RecordedSample sample, List<string?> bodies)
    {
        writer.WriteStartObject();
        writer.WriteString("operation", sample.Operation);
        writer.WriteString("subject", sample.Request.Subjects[0].Digits);
        writer.WriteStartObject("inputs");
        foreach (var (input, text) in sample.Request.Inputs)
        {
            writer.WriteString(input, text);
        }
        writer.WriteEndObject();
        writer.WriteStartArray("messages");
        foreach (var (message, body) in sample.Messages.Zip(bodies))
        {
            writer.WriteStartObject();
            writer.WriteNumber("status", (int)message.Status);
            writer.WriteString("contentType", message.ContentType);
            writer.WriteString("body", body);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WritePropertyName("answer");
        AnswerJson.Write(writer, sample.Answer);
        writer.WriteEndObject();
    }
}
