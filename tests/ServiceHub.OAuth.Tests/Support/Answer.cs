using System.Text.Json;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>An answer of the token endpoint, proven to keep what every answer must keep (RFC 6749 §5.1, §5.2).</summary>
internal sealed record Answer(int Status, JsonElement Json, ILookup<string, string> Headers, OAuthOutcome Log)
{
    public string Text(string name) => Json.GetProperty(name).GetString()!;

    public static Answer Of(OAuthResponse response)
    {
        var answer = new Answer(
            response.Status,
            response.Json.IsEmpty ? default : JsonElement.Parse(response.Json.Span),
            response.Headers.ToLookup(header => header.Key, header => header.Value),
            response.Log);
        answer.Headers["Content-Type"].ShouldBe(["application/json"]);
        answer.Headers["Cache-Control"].ShouldBe(["no-store"]);
        answer.Headers["Pragma"].ShouldBe(["no-cache"]);
        answer.Headers["WWW-Authenticate"].Count().ShouldBe(answer.Status == 401 ? 1 : 0);
        if (answer.Status != 200)
        {
            answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["error", "error_description"]);
            answer.Text("error_description").ShouldBeDescription();
        }
        return answer;
    }

    /// <summary>The request must be refused so, and the description tell the one cause.</summary>
    public void ShouldRefuse(string error, string description, int status = 400)
    {
        Text("error").ShouldBe(error);
        Text("error_description").ShouldBe(description);
        Status.ShouldBe(status);
        Log.Error.ShouldBe(error);
        Log.Cause.ShouldNotBeNull();
        Log.TokenId.ShouldBeNull();
    }

    public void ShouldIssue(string scope)
    {
        Status.ShouldBe(200);
        Text("scope").ShouldBe(scope);
    }
}
