using System.Diagnostics;
using System.Diagnostics.Metrics;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution;

/// <summary>
/// One operation as traces and metrics see it, with the attributes of OpenTelemetry's semantic conventions for GraphQL: what kind of
/// operation, its name and the hash of its document. Neither the document, which may hold values, nor variables are ever told.
/// </summary>
internal readonly struct Observation
{
    public const string Name = "ServiceHub.GraphQL";

    /// <summary>The error of an operation that nobody waited for to its end.</summary>
    public const string Abandoned = "abandoned";

    private const int LongestNumber = 5;

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graphql.server.operation.duration", "s", "How long operations took, from their first resolver to their last response.");

    private readonly TimeProvider _time;
    private readonly Activity? _activity;
    private readonly string _type;
    private readonly long _start;

    private Observation(TimeProvider time, Activity? activity, string type) =>
        (_time, _activity, _type, _start) = (time, activity, type, time.GetTimestamp());

    public static Observation Start(TimeProvider time, PreparedOperation operation)
    {
        var type = operation.Kind switch
        {
            OperationKind.Query => "query",
            OperationKind.Mutation => "mutation",
            _ => "subscription",
        };
        var activity = Source.StartActivity(type, ActivityKind.Server);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("graphql.operation.type", type);
            activity.SetTag("graphql.document.hash", operation.DocumentHash);
            if (operation.Name is { } name && !HoldsNumber(name))
            {
                activity.SetTag("graphql.operation.name", name);
            }
        }
        return new Observation(time, activity, type);
    }

    /// <summary>Ends it.</summary>
    /// <param name="error">What refused or broke the operation; null when it was executed, whatever its fields say.</param>
    public void End(string? error)
    {
        if (Duration.Enabled)
        {
            var tags = new TagList { { "graphql.operation.type", _type } };
            if (error is not null)
            {
                tags.Add("error.type", error);
            }
            Duration.Record(_time.GetElapsedTime(_start).TotalSeconds, tags);
        }
        if (error is not null)
        {
            _activity?.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
        }
        _activity?.Dispose();
    }

    /// <summary>A client may write anything into a name, a person's number too.</summary>
    private static bool HoldsNumber(string name)
    {
        var digits = 0;
        foreach (var letter in name)
        {
            digits = char.IsAsciiDigit(letter) ? digits + 1 : 0;
            if (digits > LongestNumber)
            {
                return true;
            }
        }
        return false;
    }
}
