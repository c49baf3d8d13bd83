namespace ServiceHub.GraphQL.Tests.Differential;

internal enum PieceKind
{
    Document,
    Operation,
    Fragment,
    Variables,
    Variable,
    SelectionSet,
    Field,
    Spread,
    Inline,
    Directive,
    Arguments,
    Argument,
    Leaf,
    List,
    Object,
    ObjectField,
}
