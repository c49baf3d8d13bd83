using System.Text;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>Writes executable documents by the grammar, mostly with names that the schema has at their place.</summary>
internal sealed class ExecutableWriter
{
    private const int Fragments = 4;

    private static readonly Schema Schema = Documents.Schema(Playground.Sdl);
    private static readonly string[] Types = [.. Schema.Types.OfType<CompositeType>().Select(type => type.Name), "Nope", "Int"];
    private static readonly string[] Variables = ["$a", "$b", "$c"];
    private static readonly string[] Inputs = ["Int", "[Int!]", "Filter", "By!", "Kind", "ID!", "Boolean", "Boolean!", "[[Int!]]", "Item", "Nope"];

    private readonly StringBuilder _text = new();
    private readonly Choices _choices;

    private ExecutableWriter(Choices choices) => _choices = choices;

    public static byte[] Of(Choices choices)
    {
        var writer = new ExecutableWriter(choices);
        writer.WriteOperation("Q0");
        for (var i = 1; choices.AreLeft && i < 4; i++)
        {
            writer.WriteOperation($"Q{i}");
        }
        for (var i = 0; i < Fragments; i++)
        {
            writer._text.Append($"fragment F{i} on {choices.Of(Types)} ");
            writer.WriteSelections(null, 3);
        }
        return Encoding.UTF8.GetBytes(writer._text.ToString());
    }

    private void WriteOperation(string name)
    {
        var kind = _choices.Of("query", "mutation", "subscription");
        _text.Append($"{kind} {name}(");
        foreach (var variable in Variables)
        {
            _text.Append($"{variable}: {_choices.Of(Inputs)}");
            if (_choices.OnceIn(3))
            {
                _text.Append(" = ");
                WriteValue(2, isConst: true);
            }
            _text.Append(' ');
        }
        _text.Append(')');
        WriteDirectives();
        WriteSelections(kind == "query" ? Schema.QueryType : kind == "mutation" ? Schema.MutationType : Schema.SubscriptionType, 5);
    }

    private void WriteSelections(CompositeType? type, int depth)
    {
        _text.Append("{ ");
        do
        {
            WriteSelection(type, depth);
        }
        while (_choices.AreLeft && !_choices.OnceIn(3));
        _text.Append("} ");
    }

    private void WriteSelection(CompositeType? type, int depth)
    {
        switch (depth == 0 ? 0 : _choices.Below(6))
        {
            case 4:
                _text.Append($"...F{_choices.Below(Fragments)} ");
                WriteDirectives();
                break;
            case 5:
                var condition = _choices.OnceIn(2) ? _choices.Of(Types) : null;
                _text.Append(condition is null ? "... " : $"... on {condition} ");
                WriteDirectives();
                WriteSelections(condition is null ? type : Schema.FindType(condition) as CompositeType, depth - 1);
                break;
            default:
                WriteField(type, depth);
                break;
        }
    }

    private void WriteField(CompositeType? type, int depth)
    {
        var fields = (type as FieldsType)?.Fields ?? [];
        var field = depth == 0 || fields.Count == 0 || _choices.OnceIn(12) ? null : fields[_choices.Below(fields.Count)];
        _text.Append(_choices.OnceIn(6) ? "x: " : "").Append(field?.Name ?? _choices.Of("__typename", "id", "nope", "items")).Append(' ');
        WriteArguments(field?.Arguments ?? []);
        WriteDirectives();
        if (field?.Type.Named is CompositeType below)
        {
            WriteSelections(below, depth - 1);
        }
    }

    private void WriteArguments(IReadOnlyList<InputValueDefinition> arguments)
    {
        var given = arguments.Where(argument => argument.IsRequired || _choices.OnceIn(4)).Select(argument => argument.Name).ToList();
        if (_choices.OnceIn(20))
        {
            given.Add(_choices.Of("nope", "id", "first"));
        }
        _text.Append(given.Count == 0 ? "" : "(");
        foreach (var argument in given)
        {
            _text.Append(argument).Append(": ");
            WriteValue(3, isConst: false);
        }
        _text.Append(given.Count == 0 ? "" : ") ");
    }

    private void WriteDirectives()
    {
        while (_choices.OnceIn(6))
        {
            _text.Append(_choices.Of("@defer", "@stream", "@stream(initialCount: 1)", "@defer(label: \"x\")", "@include(if: $a)", "@skip(if: false)", "@include", "@nope", "@defer(if: $b)"));
            _text.Append(' ');
        }
    }

    private void WriteValue(int depth, bool isConst)
    {
        switch (depth == 0 ? 0 : _choices.Below(6))
        {
            case 1 when !isConst:
                _text.Append(_choices.Of(Variables)).Append(' ');
                break;
            case 2:
                WriteMany("[", "", "]", depth, isConst);
                break;
            case 3:
                WriteMany("{", "n id ints kind any by name nope", "}", depth, isConst);
                break;
            default:
                _text.Append(_choices.Of("1", "\"s\"", "RED", "true", "null", "1.5", "-7", "\"\"\"b\"\"\"", "99999999999", "1e400")).Append(' ');
                break;
        }
    }

    private void WriteMany(string open, string names, string close, int depth, bool isConst)
    {
        _text.Append(open);
        while (_choices.AreLeft && !_choices.OnceIn(3))
        {
            _text.Append(names.Length == 0 ? "" : $"{_choices.Of(names.Split(' '))}: ");
            WriteValue(depth - 1, isConst);
        }
        _text.Append(close).Append(' ');
    }
}
