using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using ServiceHub.Data.Documents;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services;

namespace ServiceHub.Gateway.Commands.Documents;

/// <summary>
/// Registers all documents of a manifest, or none. An id that is not the document's SHA-256 is refused and not corrected: the client
/// was built to send that id, and would not find its document.
/// </summary>
internal static class ImportDocuments
{
    private const string Prefix = "sha256:";
    private const int MostOfAClient = 10_000;

    public static Command Create(CommandHost host)
    {
        var client = DocumentCommand.Client();
        var manifest = new Argument<FileInfo>("manifest")
        {
            Description = "A JSON file: Apollo's persisted query manifest, or an object from SHA-256 to document (Relay, GraphQL Code Generator).",
        };
        var command = new Command("import", "Registers a client's documents, all of a manifest or none. Known ones stay.") { client, manifest };
        command.SetAction((words, cancellation) => host.RunAsync(async services =>
        {
            var outcome = await RunAsync(services, words.GetRequiredValue(client), words.GetRequiredValue(manifest), cancellation);
            await words.InvocationConfiguration.Output.WriteLineAsync(outcome);
        }));
        return command;
    }

    private static async Task<string> RunAsync(IServiceProvider services, string clientId, FileInfo manifest, CancellationToken cancellation)
    {
        await DocumentCommand.DemandClientAsync(services, clientId, cancellation);
        var entries = await DocumentManifest.ReadAsync(manifest, cancellation);
        var checker = HubContract.Checker(services.GetRequiredService<Schema>(), services.GetRequiredService<ExecutionLimits>());
        var created = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var problems = new List<string>();
        var documents = entries.Select(entry => Check(entry, clientId, checker, created, problems)).OfType<TrustedDocumentRow>().ToList();
        var store = services.GetRequiredService<TrustedDocumentStore>();
        var known = await store.HashesAsync(clientId, cancellation);
        if (known.Union(documents.Select(document => document.Sha256)).Count() > MostOfAClient)
        {
            problems.Add($"The client would have more than {MostOfAClient} documents. Remove some that it does not use any more.");
        }
        if (problems.Count > 0)
        {
            throw new CommandException([.. problems, $"Nothing was imported; problems: {problems.Count}."]);
        }
        var added = await store.AddAsync(clientId, documents, cancellation);
        return $"Documents of {clientId}: {added} new, {entries.Count - added} known already.";
    }

    private static TrustedDocumentRow? Check(
        ManifestEntry entry, string clientId, DocumentChecker checker, DateTimeOffset created, List<string> problems)
    {
        var utf8 = Encoding.UTF8.GetBytes(entry.Document);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(utf8));
        if (entry.Id != sha256 && entry.Id != Prefix + sha256)
        {
            problems.Add($"{entry.Id}: the document's SHA-256 is {sha256}. Have the build tool use SHA-256 of the document as it stands in the manifest.");
            return null;
        }
        var (operations, errors) = checker.Check(utf8);
        problems.AddRange(errors.Select(error => $"{sha256}{Place(error)}: {error.Message}"));
        if (errors.Count == 0 && operations.Count == 0)
        {
            problems.Add($"{sha256}: the document holds no operation.");
        }
        return new TrustedDocumentRow
        {
            ClientId = clientId,
            Sha256 = sha256,
            Document = entry.Document,
            Operations = string.Join(' ', operations),
            Created = created,
        };
    }

    private static string Place(GraphQLError error) => error.Locations is [var first, ..] ? $" ({first.Line}:{first.Column})" : "";
}
