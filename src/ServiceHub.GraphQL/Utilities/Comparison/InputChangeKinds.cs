namespace ServiceHub.GraphQL.Utilities.Comparison;

/// <summary>What the same changes are called of arguments, directives' arguments and input fields.</summary>
internal sealed record InputChangeKinds(string Noun, SchemaChangeKind Removed, SchemaChangeKind RequiredAdded, SchemaChangeKind OptionalAdded)
{
    public static InputChangeKinds Argument { get; } =
        new("argument", SchemaChangeKind.ArgRemoved, SchemaChangeKind.RequiredArgAdded, SchemaChangeKind.OptionalArgAdded);

    public static InputChangeKinds DirectiveArgument { get; } = new(
        "argument",
        SchemaChangeKind.DirectiveArgRemoved,
        SchemaChangeKind.RequiredDirectiveArgAdded,
        SchemaChangeKind.OptionalDirectiveArgAdded);

    public static InputChangeKinds InputField { get; } = new(
        "input field", SchemaChangeKind.FieldRemoved, SchemaChangeKind.RequiredInputFieldAdded, SchemaChangeKind.OptionalInputFieldAdded)
    {
        TypeChanged = SchemaChangeKind.FieldChangedKind,
        TypeChangedSafely = SchemaChangeKind.FieldChangedKindSafe,
        DefaultChanged = SchemaChangeKind.InputFieldDefaultValueChange,
        DefaultAdded = SchemaChangeKind.InputFieldDefaultValueAdded,
    };

    public SchemaChangeKind TypeChanged { get; private init; } = SchemaChangeKind.ArgChangedKind;

    public SchemaChangeKind TypeChangedSafely { get; private init; } = SchemaChangeKind.ArgChangedKindSafe;

    public SchemaChangeKind DefaultChanged { get; private init; } = SchemaChangeKind.ArgDefaultValueChange;

    public SchemaChangeKind DefaultAdded { get; private init; } = SchemaChangeKind.ArgDefaultValueAdded;
}
