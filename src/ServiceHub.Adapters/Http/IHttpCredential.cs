namespace ServiceHub.Adapters.Http;

/// <summary>One way to prove who asks.</summary>
internal interface IHttpCredential
{
    /// <summary>Puts the proof into a request, in the place of an earlier one.</summary>
    ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellation);

    /// <summary>Whether another proof can be had than the one which the agency refused.</summary>
    bool Renews(HttpRequestMessage refused) => false;
}
