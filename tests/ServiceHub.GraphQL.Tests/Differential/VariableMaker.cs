using System.Text.Json.Nodes;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Makes the variables of a document: their uses, their definitions and their values.</summary>
internal sealed class VariableMaker(Dice dice)
{
    private readonly ValueMaker _values = new(dice);
    private readonly Dictionary<string, TypeReference> _types = [];

    public bool Any => _types.Count > 0;

    /// <summary>A variable, known or new, that may stand where a type is expected.</summary>
    public Piece Use(TypeReference expected, bool hasDefault, bool isOneOf)
    {
        var type = hasDefault && !isOneOf && dice.OneIn(2) ? expected.Nullable : dice.OneIn(4) ? expected.NonNull : expected;
        var name = _types.FirstOrDefault(known => known.Value.Equals(type)).Key;
        if (name is null || dice.OneIn(4))
        {
            name = $"v{_types.Count}";
            _types[name] = type;
        }
        return new Piece(PieceKind.Leaf, "$", name);
    }

    public Piece Definition(string name)
    {
        var type = _types[name];
        var definition = new Piece(PieceKind.Variable, "$", name, ":", type.ToString());
        if (dice.OneIn(20))
        {
            definition.Head.Insert(0, "\"described\"");
        }
        if (dice.OneIn(4))
        {
            definition.Head.Add("=");
            definition.With(_values.Literal(type, (_, _, _) => null));
        }
        return definition;
    }

    public JsonObject? Json()
    {
        if (!Any)
        {
            return null;
        }
        var json = new JsonObject();
        foreach (var (name, type) in _types.Where(variable => !dice.OneIn(variable.Value.IsNonNull ? 60 : 8)))
        {
            json[name] = _values.Json(type);
        }
        return json;
    }
}
