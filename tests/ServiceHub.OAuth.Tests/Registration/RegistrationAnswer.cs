using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Registration;

/// <summary>An answer of dynamic registration, proven to keep what every answer must keep (RFC 7591 §3.2, RFC 7592 §2).</summary>
internal sealed record RegistrationAnswer(int Status, JsonElement Json, ILookup<string, string> Headers, OAuthOutcome Log)
{
    public string ClientId => Text("client_id");

    public string Token => Text("registration_access_token");

    public string Text(string name) => Json.GetProperty(name).GetString()!;

    public string[] Texts(string name) => [.. Json.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    public bool Has(string name) => Json.TryGetProperty(name, out _);

    /// <summary>What a replacement would send that changes nothing (RFC 7592 §2.2).</summary>
    public JsonObject Unchanged()
    {
        var metadata = JsonNode.Parse(Json.GetRawText())!.AsObject();
        foreach (var name in (string[])["registration_access_token", "registration_client_uri", "client_secret_expires_at", "client_id_issued_at"])
        {
            metadata.Remove(name);
        }
        return metadata;
    }

    public RegistrationAnswer ShouldBe(int status)
    {
        Status.ShouldBe(status, Status >= 400 ? Text("error_description") : null);
        return this;
    }

    /// <summary>The request must be refused so, and the description be about this.</summary>
    public void ShouldRefuse(string error, string about, int status = 400)
    {
        Status.ShouldBe(status);
        Text("error").ShouldBe(error);
        Text("error_description").ShouldContain(about, Case.Sensitive);
        Log.Error.ShouldBe(error);
    }

    public static RegistrationAnswer Of(OAuthResponse response)
    {
        var answer = new RegistrationAnswer(
            response.Status,
            response.Json.IsEmpty ? default : JsonElement.Parse(response.Json.Span),
            response.Headers.ToLookup(header => header.Key, header => header.Value),
            response.Log);
        answer.Headers["Cache-Control"].ShouldBe(["no-store"]);
        answer.Headers["WWW-Authenticate"].Any().ShouldBe(answer.Status is 401 or 403);
        answer.Headers["WWW-Authenticate"].ShouldNotContain(challenge => challenge.StartsWith("Basic"));
        if (answer.Status >= 400)
        {
            answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["error", "error_description"]);
            answer.Text("error_description").ShouldBeDescription();
            answer.Text("error_description").ShouldEndWith(".");
        }
        return answer;
    }
}
