using System.Net;

namespace ServiceHub.Adapters.Http;

/// <summary>An agency's HTTP answer, read whole.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its body: UTF-8 in one of the expected media types.</param>
public sealed record HttpAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body);
