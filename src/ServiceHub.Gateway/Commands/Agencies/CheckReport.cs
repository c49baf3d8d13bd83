using System.Globalization;
using System.Text;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Probing;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>Writes what a check found, for the eyes of who brings an agency in.</summary>
internal sealed class CheckReport(TextWriter output, SecretMask mask)
{
    // What says something about an answer; the others are the server's own.
    private static readonly string[] Telling = ["Content-Type", "Content-Length", "Link", "Location", "Retry-After", "WWW-Authenticate"];

    public void WriteManifest(string manifest, AgencyProbe agency, ContractTrial contract)
    {
        Write($"{manifest} is valid: {agency.Title.En} ({agency.Name}).");
        if (contract.Problem is { } problem)
        {
            Write($"It does not fit the contract or the other agencies' manifests: {problem}");
            return;
        }
        foreach (var operation in agency.Operations.Select(operation => operation.Manifest.Operation))
        {
            var fields = contract.Fields.Where(field => field.Operation == operation).Select(field => field.Field).ToList();
            Write(fields.Count == 0
                ? $"No field of the contract comes from its operation {operation}."
                : $"Its operation {operation} fits {string.Join(", ", fields)}.");
        }
    }

    public void WriteUnasked(IEnumerable<OperationProbe> operations)
    {
        foreach (var operation in operations.Where(operation => operation.Manifest.Inputs.Count > 0))
        {
            Write($"Not asked: {operation.Manifest.Operation}, which needs {string.Join(", ", operation.Manifest.Inputs.Keys)}. Ask it by --operation {operation.Manifest.Operation}.");
        }
    }

    public void WriteOperation(OperationProbe operation) => Write($"\n== {operation.Manifest.Operation} ({operation.Manifest.Protocol})");

    public void WriteIntake(IntakeReport? intake)
    {
        if (intake?.Problem is { } problem)
        {
            Write($"<- {problem}");
        }
        foreach (var file in intake?.Files ?? [])
        {
            Write(file.Outcome == IntakeOutcome.Loaded
                ? $"<- {file.FileName}: {file.Records} records loaded, {file.Rejected} rejected. {file.Detail}".TrimEnd()
                : $"<- {file.FileName}: {file.Outcome}. {file.Detail}");
        }
    }

    public void WriteAnswer(OperationProbe operation, ExchangeTap tap, AgencyAnswer answer, TimeSpan took)
    {
        tap.Exchanges.ForEach(Write);
        foreach (var row in tap.Rows)
        {
            Write($"<- {(operation.Intake is null ? "a row" : "the person's record in the file")}");
            Write(Indented(string.Join('\n', row.Select(text => $"{text.Key}: {text.Value ?? "(none)"}"))));
        }
        if (tap.Exchanges.Count == 0 && tap.Rows.Count == 0)
        {
            Write("<- nothing about this person");
        }
        Write(answer.Failure is { } failure
            ? $"=  {failure.Code} (origin {failure.Origin}) in {Milliseconds(took)}: {failure.Detail}"
            : $"=  in {Milliseconds(took)}, mapped:");
        if (answer.Failure is null)
        {
            Write(Indented(ReadableText.Of(AnswerJson.Write(answer))));
        }
    }

    private void Write(HttpExchange exchange)
    {
        Write($"-> {exchange.Method} {exchange.Address}");
        WriteMessage(exchange.Sent.Select(header => header.Name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase) ? header with { Value = SecretMask.Hidden } : header), exchange.Body);
        Write(exchange.Status is { } status
            ? $"<- {(int)status} {status} after {Milliseconds(exchange.Took)}"
            : $"<- no answer, after {Milliseconds(exchange.Took)}");
        WriteMessage(exchange.Received.Where(header => Telling.Contains(header.Name, StringComparer.OrdinalIgnoreCase) || header.Name.StartsWith("X-Road-", StringComparison.OrdinalIgnoreCase)), exchange.Answer);
    }

    private void WriteMessage(IEnumerable<(string Name, string Value)> headers, ReadOnlyMemory<byte> body)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in headers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
        }
        if (body.Length > 0)
        {
            text.Append(ReadableText.Of(body));
        }
        if (text.Length > 0)
        {
            Write(Indented(text.ToString().TrimEnd('\n')));
        }
    }

    private void Write(string text) => output.WriteLine(mask.Hide(text));

    private static string Indented(string text) => "   " + text.Replace("\n", "\n   ", StringComparison.Ordinal);

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:F0} ms");
}
