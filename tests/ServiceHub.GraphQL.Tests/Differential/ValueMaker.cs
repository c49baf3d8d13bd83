using System.Globalization;
using System.Text.Json.Nodes;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Makes values of a type: literals, and JSON for variables, which may not fit.</summary>
internal sealed class ValueMaker(Dice dice)
{
    private const int MaxDepth = 3;

    private static readonly string[] Strings =
    [
        "\"\"", "\"text\"", "\"!no tag\"", "\"a\\u0041\\n\\\"\\u{1F600}\\uD83D\\uDE00\"", "\"ไทย 😀\"", "\"\"\"block\"\"\"",
        "\"\"\"\n    first\n      \\\"\"\" second \"q\"\r\n\n  \"\"\"", "\"\"\"\"\"\"", "\"12\"",
    ];

    /// <param name="type">The type.</param>
    /// <param name="variable">Gives a variable where a value of a type is wanted (with whether there is a default), or null.</param>
    /// <param name="depth">How deep the value stands in another.</param>
    public Piece Literal(TypeReference type, Func<TypeReference, bool, bool, Piece?> variable, int depth = 0) =>
        type.IsNonNull || !dice.OneIn(8) ? Filled(type.Nullable, variable, depth) : new Piece(PieceKind.Leaf, "null");

    public JsonNode? Json(TypeReference type, int depth = 0)
    {
        if (dice.OneIn(250))
        {
            return Stray();
        }
        if (!type.IsNonNull && dice.OneIn(6))
        {
            return null;
        }
        if (type.Item is { } item)
        {
            return dice.OneIn(5) ? Json(item, depth + 1)
                : new JsonArray([.. Enumerable.Range(0, depth > MaxDepth ? 0 : dice.Below(3)).Select(_ => Json(item, depth + 1))]);
        }
        return type.Named switch
        {
            InputObjectType input => JsonObject(input, depth),
            EnumType choice => dice.Pick(choice.Values).Name,
            _ => JsonScalar(type.Named.Name),
        };
    }

    private Piece Filled(TypeReference type, Func<TypeReference, bool, bool, Piece?> variable, int depth)
    {
        if (type.Item is { } item)
        {
            return dice.OneIn(6)
                ? Literal(item.NonNull, (_, _, _) => null, depth + 1)
                : new Piece(PieceKind.List).With(Enumerable.Range(0, depth > MaxDepth ? 0 : dice.Below(3)).Select(_ => Part(item, false, false)));
        }
        return type.Named switch
        {
            InputObjectType input => new Piece(PieceKind.Object).With(Given(input, depth).Select(field =>
                new Piece(PieceKind.ObjectField, field.Name, ":").With(
                    Part(input.IsOneOf ? field.Type.NonNull : field.Type, field.DefaultLiteral is not null, input.IsOneOf)))),
            EnumType choice => new Piece(PieceKind.Leaf, dice.Pick(choice.Values).Name),
            { Name: "Blob" } => Blob(depth),
            _ => new Piece(PieceKind.Leaf, Scalar(type.Named.Name)),
        };

        Piece Part(TypeReference part, bool hasDefault, bool isOneOf) =>
            (dice.OneIn(4) ? variable(part, hasDefault, isOneOf) : null) ?? Literal(part, variable, depth + 1);
    }

    private List<InputValueDefinition> Given(InputObjectType input, int depth) => input.IsOneOf
        ? [depth > MaxDepth ? input.Fields[0] : dice.Pick(input.Fields)]
        : [.. input.Fields.Where(field => field.IsRequired || (depth <= MaxDepth && dice.OneIn(2)))];

    private Piece Blob(int depth) => dice.Below(depth > MaxDepth ? 3 : 5) switch
    {
        0 => new Piece(PieceKind.Leaf, dice.Pick(Strings)),
        1 => new Piece(PieceKind.Leaf, dice.OneOf("1", "-2.5E-3", "true", "null_", "99999999999")),
        2 => new Piece(PieceKind.Leaf, "NAME"),
        3 => new Piece(PieceKind.List).With(Blob(depth + 1), Blob(depth + 1)),
        _ => new Piece(PieceKind.Object).With(new Piece(PieceKind.ObjectField, "any", ":").With(Blob(depth + 1))),
    };

    private string Scalar(string name) => name switch
    {
        "Int" => dice.OneOf("0", "-0", "7", "2147483647", "-2147483648", dice.Below(100).ToString(CultureInfo.InvariantCulture)),
        "Float" => dice.OneOf("0.5", "-1e10", "3", "1.25E-4", "12345678901234567890", "1e-400"),
        "Boolean" => dice.OneOf("true", "false"),
        "ID" => dice.OneOf("\"key\"", "7", "\"\"", "123456789012345"),
        "Tag" => dice.OneOf("\"tag\"", "\"\"", "\"\"\"block\"\"\""),
        _ => dice.Pick(Strings),
    };

    private JsonNode? JsonScalar(string name) => name switch
    {
        "Int" => dice.OneOf<JsonNode>(0, 5, -2147483648, 1.0, 3e2),
        "Float" => dice.OneOf<JsonNode>(0.5, -1e300, 3, 9007199254740993),
        "Boolean" => dice.OneIn(2),
        "ID" => dice.OneOf<JsonNode>("key", 7, ""),
        "Blob" => dice.OneOf<JsonNode>("text", 1.5, false, new JsonArray(1), new JsonObject { ["any"] = 1 }),
        _ => dice.OneOf<JsonNode>("", "text", "ไทย 😀\n\u0001"),
    };

    /// <summary>JSON that fits few types.</summary>
    private JsonNode? Stray() => dice.OneOf<JsonNode?>(
        null, "stray", "!", "", 2147483648, 0.5, "1e400", true, new JsonArray(null, 1), new JsonObject(),
        new JsonObject { ["stray"] = null }, "E0_V0", new JsonArray(new JsonArray("x")));

    private JsonObject JsonObject(InputObjectType input, int depth)
    {
        var json = new JsonObject();
        foreach (var field in Given(input, depth))
        {
            json[field.Name] = Json(input.IsOneOf ? field.Type.NonNull : field.Type, depth + 1);
        }
        if (dice.OneIn(100))
        {
            json[dice.OneOf("stray", "__proto__", "self", "h1", "g0")] = Stray();
        }
        return json;
    }
}
