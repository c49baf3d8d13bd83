using System.Collections.Concurrent;
using System.Diagnostics;

namespace ServiceHub.Gateway.Tests.Privacy;

/// <summary>All that leaves the hub beside answers' data: console, traces, responses' headers and errors; log files are read at the end.</summary>
internal sealed class Emissions : IDisposable
{
    private readonly ConcurrentQueue<(string Where, string Text)> _all = [];
    private readonly ActivityListener _listener;
    private readonly (TextWriter Output, TextWriter Errors) _terminal = (Console.Out, Console.Error);
    private readonly StringWriter _console = new();

    public Emissions()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            SampleUsingParentId = (ref ActivityCreationOptions<string> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Take,
        };
        ActivitySource.AddActivityListener(_listener);
        var shared = TextWriter.Synchronized(_console);
        Console.SetOut(shared);
        Console.SetError(shared);
    }

    /// <summary>The port of the hub: what the test's own client traces on its way there is not the hub's.</summary>
    public int HubPort { get; set; }

    public ConcurrentDictionary<string, int> Sources { get; } = new();

    public int Lines => _console.ToString().Count(sign => sign == '\n');

    public void Add(string where, string? text)
    {
        if (text is { Length: > 0 })
        {
            _all.Enqueue((where, text));
        }
    }

    /// <summary>All of it, with the hub's log files.</summary>
    public IEnumerable<(string Where, string Text)> All(string data)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(data, "logs")))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            Add("log file", reader.ReadToEnd());
        }
        Add("console", _console.ToString());
        return _all;
    }

    public void Dispose()
    {
        _listener.Dispose();
        Console.SetOut(_terminal.Output);
        Console.SetError(_terminal.Errors);
        _console.Dispose();
    }

    private void Take(Activity activity)
    {
        var tags = activity.TagObjects.ToList();
        if (activity.Kind == ActivityKind.Client && tags.Exists(tag => tag.Key == "server.port" && $"{tag.Value}" == $"{HubPort}"))
        {
            return;
        }
        Sources.AddOrUpdate(activity.Source.Name, 1, (_, count) => count + 1);
        Add($"trace {activity.Source.Name} {activity.OperationName}", string.Join('\n',
        [
            activity.DisplayName, activity.StatusDescription, activity.Id, activity.ParentId, activity.TraceStateString,
            .. tags.Select(tag => $"{tag.Key}={tag.Value}"), .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
            .. activity.Events.SelectMany(happened => happened.Tags.Select(tag => $"{happened.Name} {tag.Key}={tag.Value}")),
        ]));
    }
}
