namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>A piece of a document that is being made: changeable, and free of the grammar's rules so that changes may break them.</summary>
/// <param name="kind">What it is; pieces of one kind can stand for each other.</param>
/// <param name="head">The tokens before the children.</param>
internal sealed class Piece(PieceKind kind, params IEnumerable<string> head)
{
    public PieceKind Kind { get; } = kind;

    public List<string> Head { get; } = [.. head];

    public List<Piece> Children { get; private init; } = [];

    /// <summary>The brackets around the children, such as <c>{}</c>; nothing is written of an empty list of arguments.</summary>
    private string Brackets => Kind switch
    {
        PieceKind.SelectionSet or PieceKind.Object => "{}",
        PieceKind.List => "[]",
        PieceKind.Arguments or PieceKind.Variables when Children.Count > 0 => "()",
        _ => "",
    };

    public Piece With(params IEnumerable<Piece?> children)
    {
        Children.AddRange(children.OfType<Piece>());
        return this;
    }

    public Piece Copy() => new Piece(Kind, Head).With(Children.Select(child => child.Copy()));

    /// <summary>This piece and all below it.</summary>
    public IEnumerable<Piece> All() => Children.SelectMany(child => child.All()).Prepend(this);

    public IEnumerable<string> Tokens()
    {
        var brackets = Brackets;
        var open = brackets.Length > 0 ? Head.Append(brackets[..1]) : Head;
        var tokens = open.Concat(Children.SelectMany(child => child.Tokens()));
        return brackets.Length > 0 ? tokens.Append(brackets[1..]) : tokens;
    }
}
