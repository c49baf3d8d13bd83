using System.Text.Json.Nodes;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>Sends a right assertion in which one thing is changed.</summary>
internal static class AssertionTable
{
    public static async Task<Answer> SendAsync(Action<JsonObject>? header = null, Action<JsonObject, DateTimeOffset>? claims = null)
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        signer.Register(hub);
        return await Signer.SendAsync(hub, signer.Assertion(hub, header, json => claims?.Invoke(json, hub.Clock.Now)));
    }

    /// <summary>Gives a header parameter or claim another value, in JSON; null takes it away.</summary>
    public static Action<JsonObject> With(string name, string? value) => json =>
    {
        if (value is null)
        {
            json.Remove(name);
        }
        else
        {
            json[name] = JsonNode.Parse(value);
        }
    };

    public static async Task ShouldRefuseAsync(this Task<Answer> answer, string description) =>
        (await answer).ShouldRefuse("invalid_client", description, 401);
}
