using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <inheritdoc cref="StreamedList"/>
/// <param name="field">The list's field.</param>
/// <param name="path">The way to it.</param>
/// <param name="label">What the client calls it.</param>
/// <param name="run">The execution.</param>
/// <param name="item">The plan of an item.</param>
/// <param name="rest">Stands on the first item that is left.</param>
/// <param name="index">That item's index.</param>
internal sealed class StreamedList<TItem>(
    FieldPlan field, object[] path, string? label, OperationRun run, ValuePlan<TItem> item, IEnumerator<TItem> rest, int index)
    : StreamedList(path, label, run)
{
    // One call for so many parents; a client that reads slowly makes the next ones wait.
    private const int ItemsAtOnce = 50;

    private readonly List<TItem> _items = [];
    private OperationRun _run = run;
    private FieldError? _failure;
    private int _index = index;
    private bool _hasMore = true;

    public override bool HasMore => _hasMore;

    public override async Task ResolveNextAsync()
    {
        _items.Clear();
        _run = Run.Fork();
        try
        {
            while (_hasMore && _items.Count < ItemsAtOnce)
            {
                _items.Add(rest.Current);
                _hasMore = rest.MoveNext();
            }
            _items.ForEach(element => item.Collect(_run, element));
            await item.RunAsync(_run);
        }
        catch (Exception exception)
        {
            _hasMore = false;
            _failure = _run.Report(exception, field.Definition);
        }
    }

    public override GraphQLError? WriteNext(ResponseBuffer buffer, IncrementalItems written)
    {
        var writer = new ResponseWriter(_run, buffer, Path[..^1]);
        writer.Enter(field);
        if (_failure is not null)
        {
            writer.Fail(_failure);
            return writer.Errors[^1];
        }
        writer.EnterList();
        var number = 0;
        foreach (var element in _items)
        {
            var mark = writer.Mark();
            if (written.Count > 0)
            {
                buffer.WriteByte((byte)',');
            }
            writer.AtIndex(_index++);
            if (!item.Write(writer, element, ref number))
            {
                var cause = writer.Errors[^1];
                writer.CutTo(mark);
                _hasMore = false;
                Keep(writer, written);
                return cause;
            }
            written.Count++;
        }
        Keep(writer, written);
        return null;
    }

    public override void Dispose() => rest.Dispose();

    private static void Keep(ResponseWriter writer, IncrementalItems written)
    {
        written.Errors.AddRange(writer.Errors);
        written.Later.AddRange(writer.Later);
    }
}
