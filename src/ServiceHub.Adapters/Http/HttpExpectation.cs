using System.Net;

namespace ServiceHub.Adapters.Http;

/// <summary>What a protocol expects of an HTTP answer.</summary>
/// <param name="MediaTypes">The media types that it reads.</param>
/// <param name="ErrorsToRead">Error statuses whose body it reads as well when the media type fits, such as a SOAP fault's.</param>
public sealed record HttpExpectation(IReadOnlyCollection<string> MediaTypes, IReadOnlyCollection<HttpStatusCode> ErrorsToRead)
{
    /// <summary>Statuses that say enough by themselves: the answer is handed over without its body, whatever that is.</summary>
    public IReadOnlyCollection<HttpStatusCode> Bodiless { get; init; } = [];

    /// <summary>The most bytes of this answer's body, when fewer than of any.</summary>
    public int? MaxBytes { get; init; }
}
