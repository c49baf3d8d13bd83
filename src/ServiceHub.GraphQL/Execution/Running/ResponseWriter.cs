using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Running.Incremental;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>
/// Writes a result depth-first. It keeps the way to where it stands, so that an error tells its path, and can go back to a mark,
/// so that what holds a forbidden null becomes null itself (specification, section 6.4.4).
/// </summary>
/// <param name="run">The execution.</param>
/// <param name="buffer">Takes the text.</param>
/// <param name="start">The way to where the writing begins; null when that is the response's data.</param>
internal sealed class ResponseWriter(OperationRun run, ResponseBuffer buffer, object[]? start = null)
{
    private readonly List<GraphQLError> _errors = [];
    private readonly List<ILaterPart> _later = [];
    private PathStep[] _path = new PathStep[16];
    private int _depth;

    public OperationRun Run { get; } = run;

    public ResponseBuffer Buffer { get; } = buffer;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>What was left to later responses.</summary>
    public IReadOnlyList<ILaterPart> Later => _later;

    /// <summary>The deferred fragments around the place that is written; null when there are none.</summary>
    public FragmentScope? Scope { get; set; }

    public Mark Mark() => new(Buffer.Position, _errors.Count, _depth, _later.Count);

    public void AddLater(ILaterPart part) => _later.Add(part);

    public void Enter(FieldPlan field) => Push(new PathStep(field, 0));

    public void EnterList() => Push(default);

    public void AtIndex(int index) => _path[_depth - 1] = new PathStep(null, index);

    public void Leave() => _depth--;

    /// <summary>Goes back, after an exception, to a field that was entered at a mark.</summary>
    public void BackTo(Mark mark, FieldPlan field)
    {
        _depth = mark.Depth;
        Enter(field);
    }

    /// <summary>
    /// Puts null in the place of what was written since a mark. Of the errors since then only the last stays, the one that led here:
    /// the places of the others are no longer in the response.
    /// </summary>
    public void Nullify(Mark mark)
    {
        Buffer.CutTo(mark.Position);
        Buffer.WriteNull();
        CutLater(mark);
        if (_errors.Count > mark.Errors + 1)
        {
            _errors.RemoveRange(mark.Errors, _errors.Count - mark.Errors - 1);
        }
    }

    /// <summary>Takes back all that was written since a mark.</summary>
    public void CutTo(Mark mark)
    {
        Buffer.CutTo(mark.Position);
        CutLater(mark);
        _errors.RemoveRange(mark.Errors, _errors.Count - mark.Errors);
    }

    /// <returns>False, for the caller to return.</returns>
    public bool Fail(FieldError error)
    {
        _errors.Add(new GraphQLError(error.Code, error.Message)
        {
            Path = Path(),
            Locations = Field().LocationsOf(error),
            Extensions = error.Extensions,
        });
        return false;
    }

    /// <summary>Tells of a value that its type does not allow: a bug of the resolver.</summary>
    /// <returns>False, for the caller to return.</returns>
    public bool FailValue(string what)
    {
        var field = Field().Definition;
        return Fail(Run.Report(new InvalidOperationException($"{field} has {what}."), field));
    }

    private void CutLater(Mark mark)
    {
        for (var last = _later.Count - 1; last >= mark.Later; last--)
        {
            (_later[last] as IDisposable)?.Dispose();
            _later.RemoveAt(last);
        }
    }

    private void Push(PathStep step)
    {
        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, _depth * 2);
        }
        _path[_depth++] = step;
    }

    public FieldPlan Field()
    {
        var last = _depth - 1;
        while (_path[last].Field is null)
        {
            last--;
        }
        return _path[last].Field!;
    }

    public object[] Path()
    {
        var before = start?.Length ?? 0;
        var path = new object[before + _depth];
        start?.CopyTo(path, 0);
        for (var i = 0; i < _depth; i++)
        {
            path[before + i] = _path[i].Field is { } field ? field.ResponseKey : _path[i].Index;
        }
        return path;
    }
}
