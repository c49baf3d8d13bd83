using System.CommandLine;
using System.Globalization;
using System.Text;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.Services.Contacts;

namespace ServiceHub.Gateway.Commands.Contacts;

/// <summary>
/// Takes a file of contacts in, in batches that are recorded whole. A row is recorded once by its source key, so that the command is
/// given again after a stop, or after the rows that it refused were mended.
/// </summary>
internal static class ImportContacts
{
    private const int BatchSize = 1000;
    private const int Incomplete = 3;
    private const string Thai = "windows-874";
    private const string Unicode = "utf-8";

    public static Command Create(CommandHost host)
    {
        var client = new Argument<string>("client") { Description = "The client in whose organisation's name they are recorded." };
        var file = new Argument<FileInfo>("csv") { Description = $"A file with a line of headers: {string.Join(", ", ContactColumns.All)}; {string.Join(", ", ContactColumns.Demanded)} are demanded." };
        var encoding = new Option<string>("--encoding") { Description = $"{Unicode} or {Thai}, which includes TIS-620.", DefaultValueFactory = _ => Unicode };
        encoding.AcceptOnlyFromAmong(Unicode, Thai);
        var rejects = new Option<FileInfo?>("--rejects") { Description = "Where to write what is wrong with the rows that were not recorded: line, column, code and what to do. The default is the file's name with .rejected.csv." };
        var command = new Command("import", "Records the contacts of a file, each once by its source key; given again it goes on where it stopped.") { client, file, encoding, rejects };
        command.SetAction(async (words, cancellation) =>
        {
            var exit = 0;
            await host.RunAsync(async services =>
            {
                var source = words.GetRequiredValue(file);
                var found = await services.GetRequiredService<ClientStore>().FindAsync(words.GetRequiredValue(client), cancellation)
                    ?? throw new CommandException($"There is no client {words.GetValue(client)}.");
                var rows = Rows(source, Encoded(words.GetValue(encoding)!));
                using var wrong = new RejectedRows(words.GetValue(rejects) ?? new FileInfo($"{source.FullName}.rejected.csv"));
                var (output, errors) = (words.InvocationConfiguration.Output, words.InvocationConfiguration.Error);
                var import = services.GetRequiredService<ContactImport>();
                var tally = new Tally();
                foreach (var batch in rows.Chunk(BatchSize))
                {
                    var imported = await import.RecordAsync(batch, found.Organisation, found.ClientId, cancellation);
                    wrong.Add(imported.Rejected);
                    tally.Add(batch.Length, imported);
                    await errors.WriteLineAsync(tally.ToString());
                }
                await output.WriteLineAsync($"{tally}{(wrong.Path is { } path ? $" Why stands in {path}: mend those rows and give the command again." : "")}");
                exit = tally.Rejected > 0 ? Incomplete : 0;
            });
            return exit;
        });
        return command;
    }

    private static Encoding Encoded(string name)
    {
        if (name == Unicode)
        {
            return CsvRows.Utf8;
        }
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(name);
    }

    // The headers are judged before the first row is asked for, the rows one by one: a file may be larger than the memory.
    private static IEnumerable<ContactRow> Rows(FileInfo file, Encoding encoding)
    {
        var rows = CsvRows.Read(file, encoding);
        var headers = rows.FirstOrDefault().Cells ?? throw new CommandException($"{file.FullName} is empty; its first line must be headers.");
        List<string> problems =
        [
            .. headers.Except(ContactColumns.All).Select(header => $"There is no column '{header}'; take any of {string.Join(", ", ContactColumns.All)}."),
            .. ContactColumns.Demanded.Except(headers).Select(header => $"The column '{header}' is missing."),
            .. headers.GroupBy(header => header).Where(group => group.Count() > 1).Select(group => $"The column '{group.Key}' is there twice."),
        ];
        return problems.Count > 0
            ? throw new CommandException([.. problems, "Nothing was recorded."])
            : rows.Skip(1).Select(row => new ContactRow(row.Line, headers.Zip(row.Cells).ToDictionary(cell => cell.First, cell => cell.Second)) { IsBroken = row.Cells.Length != headers.Length });
    }

    private sealed class Tally
    {
        private int _rows;
        private int _recorded;
        private int _known;
        private int _rejected;

        public int Rejected => _rejected;

        public void Add(int rows, ImportedBatch batch)
        {
            _rows += rows;
            _recorded += batch.Recorded;
            _known += batch.Known;
            _rejected = _rows - _recorded - _known;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_rows} rows: {_recorded} recorded, {_known} known already, {_rejected} refused.");
    }
}
