using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Xml;
using Polly.CircuitBreaker;
using Polly.Timeout;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Calls;

/// <summary>
/// Puts whatever escapes an adapter into the catalogue. Messages of exceptions stay out of the detail: a parser's tells what it
/// read.
/// </summary>
internal static class FailureClassifier
{
    public static AgencyFailure Classify(Exception exception) => exception switch
    {
        AgencyException expected => expected.Failure,
        BrokenCircuitException { RetryAfter: var wait } =>
            AgencyFailure.Unavailable("The agency failed too often of late and is left alone for a while.") with { RetryAfter = wait },
        TimeoutRejectedException or OperationCanceledException or TimeoutException =>
            AgencyFailure.TimedOut("No answer within the manifest's time."),
        HttpRequestException { HttpRequestError: var error } => AgencyFailure.Unavailable($"The HTTP call failed: {error}."),
        SocketException { SocketErrorCode: var error } => AgencyFailure.Unavailable($"The connection failed: {error}."),
        IOException => AgencyFailure.Unavailable("Reading from the agency failed."),
        JsonException { LineNumber: { } line, BytePositionInLine: var column } =>
            AgencyFailure.Malformed($"The answer is not JSON, at line {line + 1}, byte {column + 1}."),
        JsonException => AgencyFailure.Malformed("The answer is not JSON as agreed, such as a name given twice."),
        XmlException { LineNumber: var line, LinePosition: var column } =>
            AgencyFailure.Malformed($"The answer is not XML, at line {line}, position {column}."),
        FormatException or DecoderFallbackException => AgencyFailure.Malformed("The answer breaks the agreed format."),
        _ => AgencyFailure.OfHub($"The adapter failed with {exception.GetType().Name}.", exception),
    };
}
