using System.Text;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Changes documents so that rules are broken: in their parts, their tokens or their characters.</summary>
internal sealed class Mutator(Schema schema, Dice dice)
{
    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", ":", "!", "=", "@", "$", "...", "|", "&", "on", "fragment", "query", "null", "true", "0", "-1.5e3",
        "007", "1.", ".5", "1x", "\"", "\"\\u{110000}\"", "\"\\uD800\"", "\"\\x\"", "\"\"\"", "\"\\", "\"\\x", "\"\\u{", "\"\u0007\"",
        "#", "?", "\u0000", "type", "extend", "é", "name", "mutation", "{}",
    ];

    private static readonly string[] Definitions =
    [
        "type Added { a : Int }", "extend schema @mark", "scalar Added", "fragment Unused on Query { __typename }", "query Q0 { __typename }",
        "{ __typename }", "directive @added on FIELD", "fragment F0_0 on T0 { ...F0_0 }", "subscription { a : __typename b : id }",
    ];

    private readonly List<string> _names =
    [
        "nope", "__typename", "id", "skip", "include", "if", "Int", "Blob", "__schema", "__type", "Query", "deprecated", "once", "must", "mark",
        .. schema.Types.Select(type => type.Name),
        .. schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields)
            .SelectMany(field => field.Arguments.Select(argument => argument.Name).Append(field.Name)).Distinct(),
        .. schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields).Select(field => field.Name).Distinct(),
        .. schema.Types.OfType<EnumType>().SelectMany(type => type.Values).Select(value => value.Name),
    ];

    private readonly ValueMaker _values = new(dice);

    public void ChangeParts(Piece document)
    {
        for (var i = dice.Between(1, 3); i > 0; i--)
        {
            ChangePart(document);
        }
    }

    public void ChangeTokens(List<string> tokens)
    {
        for (var i = dice.Between(1, 2); i > 0 && tokens.Count > 1; i--)
        {
            var at = dice.Below(tokens.Count);
            switch (dice.Below(4))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, dice.Pick(Tokens));
                    break;
                case 2:
                    tokens.Insert(at, dice.Pick(tokens));
                    break;
                default:
                    var other = dice.Below(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
            }
        }
    }

    /// <summary>Flips a bit of a character; what it makes is text still.</summary>
    public string ChangeCharacters(string text)
    {
        var changed = new StringBuilder(text);
        for (var i = dice.Between(1, 3); i > 0 && text.Length > 0; i--)
        {
            var at = dice.Below(text.Length);
            changed[at] = char.IsAscii(changed[at]) ? (char)(changed[at] ^ (1 << dice.Below(7))) : changed[at];
        }
        return changed.ToString();
    }

    private void ChangePart(Piece document)
    {
        switch (dice.Below(11))
        {
            case 0 or 1:
                Rearrange(document);
                break;
            case 2 or 3 or 4:
                Rename(document);
                break;
            case 5:
                SpreadSomewhere(document);
                break;
            case 6:
                AddDirective(document);
                break;
            case 7:
                AddArgument(document);
                break;
            case 8:
                AddField(document);
                break;
            case 9:
                document.With(new Piece(PieceKind.Fragment, dice.Pick(Definitions).Split(' ')));
                break;
            default:
                ReplaceValue(document);
                break;
        }
    }

    /// <summary>Drops a part, doubles it, or puts another of its kind in its place.</summary>
    private void Rearrange(Piece document)
    {
        if (Any(document, piece => piece.Children.Count > 0) is not { Children: var siblings })
        {
            return;
        }
        var at = dice.Below(siblings.Count);
        var other = Any(document, siblings[at].Kind)!.Copy();
        switch (dice.Below(3))
        {
            case 0 when siblings.Count > 1 || document.Children != siblings:
                siblings.RemoveAt(at);
                break;
            case 1:
                siblings.Insert(dice.Below(siblings.Count + 1), siblings[at].Copy());
                break;
            default:
                siblings[at] = other;
                break;
        }
    }

    private void Rename(Piece document)
    {
        if (Any(document, piece => piece.Head.Any(IsName)) is not { Head: var head })
        {
            return;
        }
        var at = dice.Pick(Enumerable.Range(0, head.Count).Where(i => IsName(head[i])).ToList());
        var known = document.All().SelectMany(piece => piece.Head).Where(IsName).ToList();
        head[at] = dice.OneIn(2) ? dice.Pick(known) : dice.Pick(_names);
    }

    private void SpreadSomewhere(Piece document)
    {
        var names = document.Children.Where(piece => piece.Head is ["fragment", _, ..]).Select(piece => piece.Head[1]).ToList();
        var spread = names.Count == 0 || dice.OneIn(4)
            ? new Piece(PieceKind.Inline, "...", "on", dice.Pick(schema.Types).Name).With(Selection("id"))
            : new Piece(PieceKind.Spread, "...", dice.Pick(names));
        Into(document, PieceKind.SelectionSet, spread);
    }

    private void AddDirective(Piece document)
    {
        if (Any(document, PieceKind.Field, PieceKind.Spread, PieceKind.Operation, PieceKind.Variable) is not { } owner)
        {
            return;
        }
        var name = dice.OneOf("skip", "include", "once", "must", "mark", "nope", "deprecated", "oneOf", "defer", "stream");
        var directive = new Piece(PieceKind.Directive, "@", name);
        if (dice.OneIn(2))
        {
            directive.With(new Piece(PieceKind.Arguments).With(Argument("if", "be", "n", "to", "label")));
        }
        // After arguments or variables and before a selection set, where the grammar wants it.
        var at = owner.Children.FindLastIndex(piece => piece.Kind != PieceKind.SelectionSet) + 1;
        owner.Children.Insert(at, directive);
    }

    private void AddArgument(Piece document) =>
        Into(document, PieceKind.Arguments, Argument("a0", "a1", "a2", "name", "if", "nope"));

    private Piece Argument(params ReadOnlySpan<string> names) => new Piece(PieceKind.Argument, dice.OneOf(names), ":").With(Value());

    private static Piece Selection(string field) => new Piece(PieceKind.SelectionSet).With(new Piece(PieceKind.Field, field));

    private void AddField(Piece document)
    {
        var field = dice.Pick(dice.Pick(schema.Types.OfType<FieldsType>().ToList()).Fields);
        var piece = new Piece(PieceKind.Field, dice.OneIn(3) ? ["f0", ":", field.Name] : [field.Name]);
        if (dice.OneIn(2))
        {
            piece.With(Selection(dice.OneOf("id", "__typename", "f1 : f2 ( a0 : 1 )")));
        }
        Into(document, PieceKind.SelectionSet, piece);
    }

    private void ReplaceValue(Piece document)
    {
        if (Any(document, PieceKind.Argument, PieceKind.ObjectField, PieceKind.List) is { Children.Count: > 0 } owner)
        {
            owner.Children[0] = Value();
        }
    }

    private void Into(Piece document, PieceKind kind, Piece piece)
    {
        if (Any(document, kind) is { Children: var children })
        {
            children.Insert(dice.Below(children.Count + 1), piece);
        }
    }

    private Piece Value()
    {
        var type = dice.Pick(schema.Types.Where(type => type.IsInput).ToList());
        return dice.OneIn(6)
            ? new Piece(PieceKind.Leaf, "$", dice.OneOf("v0", "v1", "nope"))
            : _values.Literal(new TypeReference(type, dice.OneIn(2)), (_, _, _) => null);
    }

    private Piece? Any(Piece document, params PieceKind[] kinds) => Any(document, piece => kinds.Contains(piece.Kind));

    private Piece? Any(Piece document, Func<Piece, bool> isOne) =>
        document.All().Where(isOne).ToList() is { Count: > 0 } those ? dice.Pick(those) : null;

    private static bool IsName(string token) => token.Length > 0 && (char.IsAsciiLetter(token[0]) || token[0] == '_');
}
