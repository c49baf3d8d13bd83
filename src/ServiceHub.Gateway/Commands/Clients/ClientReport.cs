using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Gateway.Commands.Clients;

/// <summary>Tells of clients on the command line, in lines or as JSON.</summary>
internal static class ClientReport
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai),
    };

    /// <summary>What a change brought, the secret included where there is no file for it.</summary>
    public static async Task WriteIssuedAsync(ParseResult words, RegistryResult result, SecretFile? file, bool json, CancellationToken cancellation)
    {
        var (client, output) = (result.Client!, words.InvocationConfiguration.Output);
        var issued = result.Issued.Single();
        var path = file is not null && issued.Secret is { } written ? await file.WriteAsync(written, cancellation) : null;
        if (json)
        {
            var answer = new JsonObject { ["client"] = JsonNode.Parse(ClientJson.Write(client)), ["credentialId"] = issued.Credential.Id };
            if (issued.Secret is { } secret)
            {
                answer[path is null ? "secret" : "secretFile"] = path ?? secret;
            }
            await output.WriteLineAsync(answer.ToJsonString(Indented));
            return;
        }
        await output.WriteLineAsync(Line(client));
        await output.WriteLineAsync((issued.Secret, path) switch
        {
            (null, _) => $"Credential {issued.Credential.Id}: {issued.Credential.Kind()} {issued.Credential.Detail()}",
            (_, { } place) => $"Credential {issued.Credential.Id}: the secret is in {place}",
            var (once, _) => $"Credential {issued.Credential.Id}, its secret, which is told only here: {once}",
        });
    }

    public static string Line(Client client) => $"{client.ClientId}  {client.State}  {client.Organisation}  {client.Name}";

    public static string Text(JsonNode node) => node.ToJsonString(Indented);

    public static JsonNode Json(Client client) => JsonNode.Parse(ClientJson.Write(client))!;

    public static string Moment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never";
}
