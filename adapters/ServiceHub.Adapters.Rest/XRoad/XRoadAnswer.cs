using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Rest.Requests;
using ServiceHub.Adapters.XRoad;

namespace ServiceHub.Adapters.Rest.XRoad;

/// <summary>Binds an answer to its request, by what the provider's security server puts into its headers (PR-REST, section 4.3).</summary>
internal static class XRoadAnswer
{
    /// <exception cref="AgencyException">X-Road failed, or this is not the answer to that request.</exception>
    public static void Check(XRoadOptions options, RestCall call, HttpRequestMessage sent, byte[] body, HttpAnswer answer)
    {
        if (answer.Headers.NonValidated.Contains("X-Road-Error"))
        {
            throw new AgencyException(XRoadError.ToFailure(answer.Header("X-Road-Error") ?? ""));
        }
        Require(answer.Header("X-Road-Id") == call.Id, "X-Road-Id");
        Require(options.Client.Matches(answer.Header("X-Road-Client")), "X-Road-Client");
        Require(options.Service.Matches(answer.Header("X-Road-Service")), "X-Road-Service");
        var requestId = answer.Header("X-Road-Request-Id");
        Require(!string.IsNullOrEmpty(requestId), "X-Road-Request-Id");
        var hash = answer.Header("X-Road-Request-Hash");
        var binds = options.ServerChecksHash ? !string.IsNullOrEmpty(hash) : hash == XRoadRequestHash.Compute(sent, body, requestId!);
        Require(binds, "X-Road-Request-Hash");
    }

    private static void Require(bool holds, string header)
    {
        if (!holds)
        {
            throw new AgencyException(AgencyFailure.Malformed($"The answer's {header} is not that of the request."));
        }
    }
}
