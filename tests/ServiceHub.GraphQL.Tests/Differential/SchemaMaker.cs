using System.Text;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Makes SDL. A field's name mostly has one type and one list of arguments everywhere, so that selections can merge.</summary>
internal sealed class SchemaMaker(Dice dice)
{
    private static readonly string[] BuiltIn = ["Int", "Float", "String", "Boolean", "ID"];

    private readonly List<string> _enums = Names("E", dice.Between(1, 2));
    private readonly List<string> _interfaces = Names("N", dice.Between(1, 3));
    private readonly List<string> _objects = Names("T", dice.Between(3, 5));
    private readonly List<string> _unions = Names("U", dice.Between(1, 2));
    private readonly StringBuilder _sdl = new();
    private readonly Dictionary<string, (string Arguments, string Type)> _fields = [];
    private readonly Dictionary<string, List<string>> _interfaceFields = [];
    private readonly Dictionary<string, List<string>> _parents = [];
    private readonly InputMaker _inputs = new(dice);

    public string Make()
    {
        _sdl.Append(_inputs.Make(_enums));
        foreach (var name in Names("f", 16))
        {
            _fields[name] = (Arguments(), dice.OneIn(2) ? LeafType() : CompositeType());
        }
        AddInterfaces();
        foreach (var name in _objects)
        {
            AddObject(name);
        }
        AddUnions();
        AddRoots();
        AddDirectives();
        return _sdl.ToString();
    }

    private static List<string> Names(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => $"{prefix}{i}")];

    private string LeafType() => dice.Wrap(dice.Pick([.. BuiltIn, .. _enums, "Tag", "Blob"]));

    private string CompositeType() => dice.Wrap(dice.Pick([.. _objects, .. _interfaces, .. _unions]));

    private string Arguments()
    {
        var arguments = Names("a", dice.OneIn(2) ? 0 : dice.Between(1, 3)).Select(name => _inputs.Value(name));
        return string.Join(' ', arguments) is { Length: > 0 } text ? $"({text})" : "";
    }

    private void AddInterfaces()
    {
        foreach (var name in _interfaces)
        {
            // Only those before it, so that none implements itself; what they implement must be named too.
            var direct = dice.Some(_parents.Keys);
            List<string> parents = [.. direct.Concat(direct.SelectMany(parent => _parents[parent])).Distinct()];
            _parents[name] = parents;
            // What implements a field may not be deprecated when that is not.
            var inherited = parents.SelectMany(parent => _interfaceFields[parent]).ToHashSet();
            _interfaceFields[name] = [.. inherited.Concat(dice.Some(_fields.Keys, 6)).Append("id").Distinct()];
            Add("interface", name, parents, _interfaceFields[name].Select(field => inherited.Contains(field) ? Typed(field) : Field(field)));
        }
    }

    private void AddObject(string name)
    {
        var direct = dice.Some(_interfaces);
        List<string> parents = [.. direct.Concat(direct.SelectMany(parent => _parents[parent])).Distinct()];
        var inherited = parents.SelectMany(parent => _interfaceFields[parent]).ToHashSet();
        var own = dice.Some(_fields.Keys, 3).Append("id").Where(field => !inherited.Contains(field)).Distinct();
        Add("type", name, parents, [.. inherited.Select(Narrowed), .. own.Select(field => dice.OneIn(8) ? Stranger(field) : Field(field))]);
        if (dice.OneIn(4))
        {
            _sdl.AppendLine($"extend type {name} {{ extra: {LeafType()} }}");
        }
    }

    private void Add(string kind, string name, List<string> parents, IEnumerable<string> fields)
    {
        var implements = parents.Count > 0 ? $" implements {string.Join(" & ", parents)}" : "";
        _sdl.AppendLine($"{Description()}{kind} {name}{implements} {{ {string.Join("\n  ", fields)} }}");
    }

    private string Field(string name) => name == "id" ? "id: ID" : $"{Description()}{Typed(name)}{Deprecated()}";

    private string Typed(string name) => name == "id" ? "id: ID" : $"{name}{_fields[name].Arguments}: {_fields[name].Type}";

    /// <summary>A field that implements another's: it may exclude null and take more arguments.</summary>
    private string Narrowed(string name)
    {
        var (arguments, type) = name == "id" ? ("", "ID") : _fields[name];
        var more = arguments.Length > 0 && dice.OneIn(4) ? $"{arguments[..^1]} more: Int = 3)" : arguments;
        return $"{name}{more}: {type.TrimEnd('!')}{(type.EndsWith('!') || dice.OneIn(4) ? "!" : "")}";
    }

    /// <summary>A field whose name has another type elsewhere.</summary>
    private string Stranger(string name) => $"{name}: {(dice.OneIn(2) ? LeafType() : CompositeType())}";

    private string Description() => dice.OneIn(6)
        ? dice.OneOf("\"of it\" ", "\"\"\"\n  Some \\\"\"\" text\n    more\n\"\"\"\n", "\"ไทย \\u0041\" ")
        : "";

    private string Deprecated() => dice.OneIn(8) ? dice.OneOf(" @deprecated", " @deprecated(reason: \"old\")") : "";

    private void AddUnions()
    {
        foreach (var name in _unions)
        {
            List<string> members = [_objects[0], .. dice.Some(_objects.Skip(1))];
            _sdl.AppendLine($"{Description()}union {name} = {string.Join(" | ", members)}");
        }
    }

    private void AddRoots()
    {
        var query = dice.OneIn(3) ? "Reading" : "Query";
        _sdl.AppendLine($"type {query} {{ id: ID {string.Join("\n  ", _fields.Keys.Select(Field))} }}");
        _sdl.AppendLine($"type Mutation {{ id: ID {string.Join("\n  ", dice.Some(_fields.Keys, 3).Select(Field))} }}");
        _sdl.AppendLine($"type Subscription {{ id: ID {string.Join("\n  ", dice.Some(_fields.Keys, 4).Select(Field))} }}");
        if (query == "Reading")
        {
            _sdl.AppendLine($"schema {{ query: Reading mutation: Mutation {(dice.OneIn(2) ? "subscription: Subscription" : "")} }}");
        }
    }

    private void AddDirectives()
    {
        _sdl.Append($"directive @mark({_inputs.Value("n")}) repeatable on ");
        _sdl.AppendLine("QUERY | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION | OBJECT");
        _sdl.AppendLine("directive @once(to: [Int!] = [1]) on FIELD | FRAGMENT_DEFINITION | MUTATION");
        _sdl.AppendLine("directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT");
        _sdl.AppendLine("directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD");
        _sdl.AppendLine("directive @must(be: Boolean!) on FIELD | SUBSCRIPTION");
    }
}
