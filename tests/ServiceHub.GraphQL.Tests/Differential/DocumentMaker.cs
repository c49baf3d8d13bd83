using System.Text.Json.Nodes;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Makes documents that are valid, but for fields of one response key that chance let differ.</summary>
internal sealed class DocumentMaker(Schema schema, Dice dice)
{
    private const int MaxDepth = 4;

    private readonly ValueMaker _values = new(dice);
    private readonly VariableMaker _variables = new(dice);
    private readonly List<(Piece Piece, CompositeType Type)> _fragments = [];
    private int _selections;
    private int _labels;

    public (Piece Document, string? OperationName, JsonObject? Variables) Make()
    {
        var operations = new List<Piece>();
        var count = dice.OneIn(5) ? dice.Between(2, 3) : 1;
        for (var i = 0; i < count; i++)
        {
            operations.Add(Operation(count == 1 && dice.OneIn(2) ? null : $"Q{i}"));
        }
        var reached = operations.SelectMany(Reached).ToHashSet();
        var fragments = _fragments.Where(fragment => reached.Contains(fragment.Piece)).Select(fragment => fragment.Piece);
        foreach (var operation in operations)
        {
            Define(operation);
        }
        var document = new Piece(PieceKind.Document)
            .With(dice.OneIn(2) ? operations.Concat(fragments) : fragments.Reverse().Concat(operations));
        var operationName = OperationName(operations);
        foreach (var definition in document.Children.Where(definition => definition.Head.Count > 0 && dice.OneIn(20)))
        {
            definition.Head.Insert(0, "\"described\"");
        }
        return (document, operationName, _variables.Json());
    }

    private Piece Operation(string? name)
    {
        var kind = dice.Below(12) switch
        {
            0 when schema.SubscriptionType is not null => "subscription",
            1 or 2 => "mutation",
            _ => "query",
        };
        var root = kind switch
        {
            "mutation" => schema.MutationType!,
            "subscription" => schema.SubscriptionType!,
            _ => schema.QueryType,
        };
        var selection = kind == "subscription"
            ? new Piece(PieceKind.SelectionSet).With(Field(root, dice.Pick(root.Fields), 1))
            : SelectionSet(root, 0);
        var head = new[] { kind, name }.OfType<string>();
        return new Piece(PieceKind.Operation, name is null && kind == "query" && !_variables.Any && dice.OneIn(2) ? [] : head)
            .With(new Piece(PieceKind.Variables)).With(head.Count() > 1 ? Directives(kind) : []).With(selection);
    }

    private Piece SelectionSet(CompositeType parent, int depth)
    {
        var set = new Piece(PieceKind.SelectionSet);
        var count = dice.Between(1, depth == 0 ? 6 : 4);
        for (var i = 0; i < count; i++)
        {
            set.With(Selection(parent, depth));
        }
        return set;
    }

    private Piece Selection(CompositeType parent, int depth)
    {
        _selections++;
        return dice.Below(depth >= MaxDepth || _selections > 60 ? 1 : 6) switch
        {
            4 => Inline(parent, depth),
            5 => Spread(parent, depth),
            _ => Field(parent, depth),
        };
    }

    private Piece Field(CompositeType parent, int depth)
    {
        if (parent is not FieldsType { Fields: var fields } || dice.OneIn(12))
        {
            return Named("__typename", new Piece(PieceKind.Arguments)).With(Directives("field"));
        }
        if (parent == schema.QueryType && dice.OneIn(15))
        {
            return Introspection();
        }
        return Field(parent, dice.Pick(fields), depth);
    }

    private Piece Field(CompositeType parent, FieldDefinition field, int depth)
    {
        if (field.Type.Named is CompositeType { IsBuiltIn: false } && (depth >= MaxDepth || _selections > 60))
        {
            return Named(parent == schema.SubscriptionType ? "id" : "__typename", new Piece(PieceKind.Arguments));
        }
        var arguments = Arguments(field.Arguments);
        var isStreamed = field.Type.Item is not null && !IsRoot(parent) && dice.OneIn(8);
        var piece = Named(field.Name, arguments).With(parent == schema.SubscriptionType ? [] : Directives("field"));
        if (isStreamed)
        {
            // Streams never merge.
            piece.Head.InsertRange(0, piece.Head is [_, ":", _] ? [] : ["", ":"]);
            piece.Head[0] = $"s{_labels}";
            piece.With(Later("stream"));
        }
        return field.Type.Named is CompositeType type ? piece.With(SelectionSet(type, depth + 1)) : piece;
    }

    /// <summary>A field under a key that is another where the arguments are, so that most of one key can be merged.</summary>
    private Piece Named(string name, Piece arguments)
    {
        var given = Layout.Plain(arguments.Tokens());
        var alias = given.Length > 0 ? $"k{HashedValues.Hash(name + given) % 10_000}" : dice.OneIn(10) ? $"{name}_{dice.Below(3)}" : null;
        return new Piece(PieceKind.Field, alias is null ? [name] : [alias, ":", name]).With(arguments);
    }

    private Piece Introspection()
    {
        var arguments = dice.OneIn(2) ? "" : $"( includeDeprecated : {dice.OneOf("true", "false")} )";
        var value = $"name description isDeprecated deprecationReason type {{ name kind ofType {{ name kind ofType {{ name }} }} }}";
        var below = "{ kind name description isOneOf specifiedByURL "
            + $"fields {arguments} {{ {value} args {arguments} {{ {value} defaultValue }} }} "
            + $"interfaces {{ name }} enumValues {arguments} {{ name isDeprecated deprecationReason }} "
            + $"inputFields {arguments} {{ {value} defaultValue }} }}";
        // The fields of types that the specification defines are described in other words, and all types listed in another order.
        var known = dice.Pick(schema.Types.Where(type => !type.IsBuiltIn || type is ScalarType).ToList()).Name;
        var text = dice.OneIn(2)
            ? $"t{dice.Below(100_000)} : __type ( name : \"{known}\" ) {below}"
            : $"__schema {{ queryType {{ name }} mutationType {below} subscriptionType {{ kind }} __typename }}";
        return new Piece(PieceKind.Field, text.Split(' '));
    }

    private Piece Inline(CompositeType parent, int depth)
    {
        var type = dice.OneIn(5) ? parent : Overlapping(parent);
        return new Piece(PieceKind.Inline, type == parent && dice.OneIn(2) ? ["..."] : ["...", "on", type.Name])
            .With(Directives("inline")).With(Deferral(parent)).With(SelectionSet(type, depth + 1));
    }

    private Piece Spread(CompositeType parent, int depth)
    {
        var known = _fragments.Where(fragment => fragment.Type.CanBe(parent)).ToList();
        if (known.Count == 0 || dice.OneIn(3))
        {
            var type = Overlapping(parent);
            var piece = new Piece(PieceKind.Fragment, "fragment", $"F{_fragments.Count}_{dice.Below(100)}", "on", type.Name);
            piece.With(dice.OneIn(4) ? Directive("once") : null).With(SelectionSet(type, depth + 1));
            // Known only now, so that no fragment spreads itself.
            _fragments.Add((piece, type));
            known = [(piece, type)];
        }
        return new Piece(PieceKind.Spread, "...", dice.Pick(known).Piece.Head[1]).With(Directives("spread")).With(Deferral(parent));
    }

    private IEnumerable<Piece> Deferral(CompositeType parent) => !IsRoot(parent) && dice.OneIn(4) ? [Later("defer")] : [];

    /// <summary>Whether nothing of it may come later.</summary>
    private bool IsRoot(CompositeType type) => type == schema.MutationType || type == schema.SubscriptionType;

    private Piece Later(string directive)
    {
        var arguments = new Piece(PieceKind.Arguments);
        if (dice.OneIn(2))
        {
            arguments.With(new Piece(PieceKind.Argument, "label", ":").With(new Piece(PieceKind.Leaf, $"\"l{_labels}\"")));
        }
        if (dice.OneIn(4))
        {
            arguments.With(new Piece(PieceKind.Argument, "if", ":").With(_variables.Use(Type("Boolean").NonNull, false, false)));
        }
        if (directive == "stream" && dice.OneIn(2))
        {
            arguments.With(new Piece(PieceKind.Argument, "initialCount", ":").With(new Piece(PieceKind.Leaf, dice.OneOf("0", "1", "2"))));
        }
        _labels++;
        return new Piece(PieceKind.Directive, "@", directive).With(arguments);
    }

    private CompositeType Overlapping(CompositeType parent) =>
        dice.Pick(schema.Types.OfType<CompositeType>().Where(type => type == parent || type.CanBe(parent)).ToList());

    private IEnumerable<Piece> Directives(string place)
    {
        if (place is not ("query" or "mutation" or "subscription") && dice.OneIn(8))
        {
            var condition = dice.OneIn(2) ? _variables.Use(Type("Boolean").NonNull, false, false) : null;
            yield return new Piece(PieceKind.Directive, "@", dice.OneOf("skip", "include")).With(new Piece(PieceKind.Arguments).With(
                new Piece(PieceKind.Argument, "if", ":").With(condition ?? new Piece(PieceKind.Leaf, dice.OneOf("true", "false")))));
        }
        if (place != "mutation" && place != "subscription" && dice.OneIn(12))
        {
            foreach (var _ in Enumerable.Range(0, dice.Between(1, 2)))
            {
                yield return Directive("mark");
            }
        }
    }

    private Piece Directive(string name) =>
        new Piece(PieceKind.Directive, "@", name).With(Arguments(schema.FindDirective(name)!.Arguments));

    private Piece Arguments(IEnumerable<InputValueDefinition> arguments) => new Piece(PieceKind.Arguments).With(arguments
        .Where(argument => argument.IsRequired || dice.OneIn(2))
        .Select(argument => new Piece(PieceKind.Argument, argument.Name, ":").With(Value(argument))).ToList());

    private Piece Value(InputValueDefinition argument) => dice.OneIn(3)
        ? _variables.Use(argument.Type, argument.DefaultLiteral is not null, false)
        : _values.Literal(argument.Type, _variables.Use);

    private TypeReference Type(string name) => new(schema.FindType(name)!, isNonNull: false);

    private void Define(Piece operation)
    {
        var used = Reached(operation).SelectMany(piece => piece.All())
            .Where(piece => piece.Head is ["$", _]).Select(piece => piece.Head[1]).Distinct().ToList();
        if (operation.Head.Count == 0 && used.Count > 0)
        {
            operation.Head.Add("query");
        }
        operation.Children[0].With(used.Select(_variables.Definition).ToList());
    }

    /// <summary>The operation and the fragments that it spreads, in themselves and through others.</summary>
    private List<Piece> Reached(Piece operation)
    {
        var reached = new List<Piece> { operation };
        for (var i = 0; i < reached.Count; i++)
        {
            var names = reached[i].All().Where(piece => piece.Kind == PieceKind.Spread).Select(piece => piece.Head[1]).ToHashSet();
            var fragments = _fragments.Select(fragment => fragment.Piece).Where(piece => names.Contains(piece.Head[1]));
            reached.AddRange(fragments.Except(reached).ToList());
        }
        return reached;
    }

    private string? OperationName(List<Piece> operations)
    {
        var names = operations.Where(operation => operation.Head.Count > 1).Select(operation => operation.Head[1]).ToList();
        return names.Count > 0 && (operations.Count > 1 || dice.OneIn(2)) && !dice.OneIn(30) ? dice.Pick(names)
            : dice.OneIn(40) ? "Nobody" : null;
    }
}
