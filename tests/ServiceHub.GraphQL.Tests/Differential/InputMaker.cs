using System.Text;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Makes the input side of a schema: scalars, enums, input objects, and arguments with defaults of their types.</summary>
internal sealed class InputMaker(Dice dice)
{
    private readonly Dictionary<string, List<string>> _enums = [];

    /// <summary>The input objects so far, with the fields that a literal of them must or may give.</summary>
    private readonly Dictionary<string, List<(string Name, string Type, bool IsRequired)>> _objects = [];
    private readonly StringBuilder _sdl = new();

    public string Make(IEnumerable<string> enums)
    {
        _sdl.AppendLine("scalar Tag @specifiedBy(url: \"https://example.org/tag\")\nscalar Blob");
        foreach (var name in enums)
        {
            _enums[name] = [.. Enumerable.Range(0, dice.Between(1, 4)).Select(i => $"{name}_V{i}")];
            var values = _enums[name].Select(value => dice.OneIn(6) ? value + " @deprecated" : value);
            _sdl.AppendLine($"enum {name} {{ {string.Join(' ', values)} }}");
        }
        for (var i = 0; i < 3; i++)
        {
            AddObject($"I{i}");
        }
        AddOneOf("O0");
        return _sdl.ToString();
    }

    /// <summary>An argument or input field, with or without a default.</summary>
    public string Value(string name) => Value(name, NewType(), out _);

    private string Value(string name, string type, out bool isRequired)
    {
        var hasDefault = dice.OneIn(3);
        isRequired = type.EndsWith('!') && !hasDefault;
        var deprecated = !isRequired && dice.OneIn(8) ? " @deprecated" : "";
        return $"{name}: {type}{(hasDefault ? $" = {Literal(type)}" : "")}{deprecated}";
    }

    private string NewType() =>
        dice.Wrap(dice.Pick(["Int", "Float", "String", "Boolean", "ID", "Tag", "Blob", .. _enums.Keys, .. _objects.Keys]));

    private void AddObject(string name)
    {
        var fields = new List<(string, string, bool)>();
        var sdl = new List<string>();
        for (var i = 0; i < dice.Between(1, 4); i++)
        {
            var type = NewType();
            sdl.Add(Value($"g{i}", type, out var isRequired));
            fields.Add(($"g{i}", type, isRequired));
        }
        // Itself, where null or an empty list ends it.
        sdl.Add(dice.OneOf($"self: {name}", $"self: [{name}!]", $"self: [{name}!]! = []"));
        _objects[name] = fields;
        _sdl.AppendLine($"input {name} {{ {string.Join(' ', sdl)} }}");
    }

    private void AddOneOf(string name)
    {
        var types = new[] { NewType(), NewType(), NewType() };
        var fields = types.Select((type, i) => $"h{i}: {type.TrimEnd('!')}");
        _sdl.AppendLine($"input {name} @oneOf {{ {string.Join(' ', fields)} self: {name} }}");
        _objects[name] = [("h0", types[0].TrimEnd('!') + "!", true)];
    }

    private string Literal(string type)
    {
        if (!type.EndsWith('!') && dice.OneIn(5))
        {
            return "null";
        }
        var nullable = type.TrimEnd('!');
        if (nullable.StartsWith('['))
        {
            var item = nullable[1..^1];
            return dice.OneIn(5) && !item.StartsWith('[')
                ? Literal(item.TrimEnd('!') + "!")
                : $"[{string.Join(", ", Enumerable.Range(0, dice.Below(3)).Select(_ => Literal(item)))}]";
        }
        return nullable switch
        {
            "Int" => dice.OneOf("0", "-7", "2147483647"),
            "Float" => dice.OneOf("1.5", "-2e3", "4"),
            "String" or "Tag" => dice.OneOf("\"\"", "\"text\"", "\"quo\\\"te\"", "\"\\u0E44\"", "\"\\u{1F600}😀\"",
                "\"\"\"block\"\"\"", "\"\"\"\n    first\n      \\\"\"\" second \"q\"\n\n  \"\"\""),
            "Boolean" => dice.OneOf("true", "false"),
            "ID" => dice.OneOf("\"key\"", "12"),
            "Blob" => dice.OneOf("{ a: [1, X] }", "1.5", "NAME", "\"s\""),
            _ when _enums.TryGetValue(nullable, out var values) => dice.Pick(values),
            _ => $"{{ {string.Join(", ", Given(nullable).Select(field => $"{field.Name}: {Literal(field.Type)}"))} }}",
        };
    }

    private IEnumerable<(string Name, string Type, bool IsRequired)> Given(string input) =>
        _objects[input].Where(field => field.IsRequired || dice.OneIn(3));
}
