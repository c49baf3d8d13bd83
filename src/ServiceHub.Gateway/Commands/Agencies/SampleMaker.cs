using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Probing;
using ServiceHub.Adapters.Samples;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>Makes a sample of what an agency answered: replaces the personal data, and asks the adapter what it makes of the result.</summary>
/// <param name="bench">Where the manifest is tried once more, on the sample.</param>
/// <param name="manifest">The manifest's file.</param>
internal sealed class SampleMaker(AgencyBench bench, string manifest)
{
    private readonly SampleReplacement _replacement = new(RandomNumberGenerator.GetInt32);

    /// <exception cref="CommandException">No good sample can be made of it.</exception>
    public async Task<RecordedSample> MakeAsync(
        OperationProbe operation, AgencyRequest request, IReadOnlyList<HttpExchange> exchanges, AgencyAnswer answer, CancellationToken cancellation)
    {
        if (operation.Samples is not { } source)
        {
            throw new CommandException($"record knows REST and SOAP, and {operation.Manifest.Key} is {operation.Manifest.Protocol}: write its sample by hand, with invented people.");
        }
        if (exchanges.Count == 0 || exchanges.Any(exchange => exchange.Status is null))
        {
            throw new CommandException($"The agency did not answer, so there is nothing to record: {answer.Failure?.Detail}");
        }
        if (exchanges.SelectMany(exchange => exchange.Received).Any(header => header.Name.Equals("X-Road-Id", StringComparison.OrdinalIgnoreCase)))
        {
            throw new CommandException("record does not know X-Road, whose answers are bound each to its own request: write the sample by hand, with invented people.");
        }
        var bodies = exchanges.Select(exchange => exchange.Answer.Length == 0 ? null : Read(source, exchange.Answer)).ToList();
        var inputs = request.Inputs.ToDictionary(input => input.Key, input => Input(operation, input.Key, input.Value));
        var nobody = _replacement.InPlaceOf(request.Subjects[0]);
        if (_replacement.Replace([.. bodies.SelectMany(body => body?.Values ?? []), .. inputs.Values]) is { } problem)
        {
            throw new CommandException($"{problem} Nothing was written.");
        }
        var messages = exchanges.Zip(bodies, (exchange, body) => new SampleMessage(exchange.Status!.Value, exchange.ContentType, body?.ToBytes() ?? [])).ToList();
        if (messages.Exists(message => _replacement.HoldsRealId(Encoding.UTF8.GetString(message.Body))))
        {
            throw new CommandException("A name in the answer's structure holds the national ID, and names are not replaced. Nothing was written.");
        }
        var asked = request with { Subjects = [nobody], Inputs = inputs.ToDictionary(input => input.Key, input => input.Value.Text) };
        return new(operation.Manifest.Operation, asked, messages, await PlayAsync(operation, asked, messages, answer, cancellation));
    }

    private static ISample Read(ISampleSource source, ReadOnlyMemory<byte> body)
    {
        try
        {
            return source.ReadSample(body);
        }
        catch (Exception error) when (error is JsonException or XmlException or AgencyException or FormatException)
        {
            throw new CommandException("The answer cannot be taken apart, so what is personal in it cannot be replaced. Nothing was written.");
        }
    }

    private static SampleValue Input(OperationProbe operation, string name, string text)
    {
        var value = new SampleValue(text);
        value.Convert(operation.Manifest.Inputs[name]);
        return value;
    }

    /// <summary>The answer that the adapter makes of the sample.</summary>
    /// <exception cref="CommandException">It is another one than it made of the agency's.</exception>
    private async Task<AgencyAnswer> PlayAsync(
        OperationProbe operation, AgencyRequest asked, List<SampleMessage> messages, AgencyAnswer original, CancellationToken cancellation)
    {
        using var agency = bench.Load(manifest, new SamplePlayer(messages), new SubjectRecords());
        var answer = await agency.Find(operation.Manifest.Operation)!.AskAsync(asked, cancellation);
        if (answer.Failure != original.Failure)
        {
            throw new CommandException($"Without the personal data the sample would be answered otherwise: {answer.Failure?.Detail ?? "well, and the agency's was not."} Nothing was written.");
        }
        return IsAlike(answer, original)
            ? answer
            : throw new CommandException("Without the personal data the sample would have other records or gaps. Nothing was written.");
    }

    private static bool IsAlike(AgencyAnswer one, AgencyAnswer other) =>
        one.Records.Count == other.Records.Count
        && one.Records.Zip(other.Records).All(pair => pair.First.Values.Zip(pair.Second.Values).All(values => values.First is null == values.Second is null));
}
