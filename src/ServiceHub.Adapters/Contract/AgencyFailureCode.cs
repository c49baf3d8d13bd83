namespace ServiceHub.Adapters.Contract;

/// <summary>The catalogue of expected failures; the names are stable, clients see them as an error's <c>cause</c>.</summary>
public enum AgencyFailureCode
{
    /// <summary>The agency refused the hub: credentials, rights or network.</summary>
    Refused,

    /// <summary>The answer breaks the agreed format.</summary>
    Malformed,

    /// <summary>The agency asks for patience (HTTP 429 or 503 with <c>Retry-After</c>), or too many calls are under way.</summary>
    TooBusy,

    /// <summary>No answer within the manifest's time.</summary>
    TimedOut,

    /// <summary>No connection, a broken one, or an error at the agency.</summary>
    Unavailable,
}
