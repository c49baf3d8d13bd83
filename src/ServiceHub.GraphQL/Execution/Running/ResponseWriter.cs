using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>
/// Writes a result depth-first. It keeps the way to where it stands, so that an error tells its path, and can go back to a mark,
/// so that what holds a forbidden null becomes null itself (specification, section 6.4.4).
/// </summary>
internal sealed class ResponseWriter(OperationRun run, ResponseBuffer buffer)
{
    private readonly List<GraphQLError> _errors = [];
    private PathStep[] _path = new PathStep[16];
    private int _depth;

    public OperationRun Run { get; } = run;

    public ResponseBuffer Buffer { get; } = buffer;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public Mark Mark() => new(Buffer.Position, _errors.Count, _depth);

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
        if (_errors.Count > mark.Errors + 1)
        {
            _errors.RemoveRange(mark.Errors, _errors.Count - mark.Errors - 1);
        }
    }

    /// <returns>False, for the caller to return.</returns>
    public bool Fail(FieldError error)
    {
        _errors.Add(new GraphQLError(error.Code, error.Message)
        {
            Path = Path(),
            Locations = Field().Locations(),
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

    private void Push(PathStep step)
    {
        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, _depth * 2);
        }
        _path[_depth++] = step;
    }

    private FieldPlan Field()
    {
        var last = _depth - 1;
        while (_path[last].Field is null)
        {
            last--;
        }
        return _path[last].Field!;
    }

    private object[] Path()
    {
        var path = new object[_depth];
        for (var i = 0; i < path.Length; i++)
        {
            path[i] = _path[i].Field is { } field ? field.ResponseKey : _path[i].Index;
        }
        return path;
    }
}
